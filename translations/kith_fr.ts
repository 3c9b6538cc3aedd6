<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>Ui::AccountPage</name>
    <message>
        <source>Your account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have no recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On %1. It takes new people only with an invite link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On %1. It takes no new people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were invited to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 invited you to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others find you by your user name. Nobody can reset your password, so keep it safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery key was shown when the account was made. It brings your identity to this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have an account already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a user name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making your account …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your recovery key, or choose what to do without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the recovery key of this account. Check how it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without a recovery key?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account gets a new identity. Everybody you write with is told that it changed and may compare the safety number again. Your other devices are signed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a new identity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::AttachmentStrip</name>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::BubbleLayout</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::BubblePainter</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::ChatHeader</name>
    <message>
        <source>Back to the conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety number: compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety number: changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::ChatPage</name>
    <message>
        <source>That did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it as a file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read as a picture. It can be sent as a file, unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send as file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this conversation?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its messages and pictures are deleted from this computer. %1 keeps theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a conversation to read and write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop here to send to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::Composer</name>
    <message>
        <source>Attach a photo or file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first ten are attached. Send them, then add the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to attach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders and things that cannot be read cannot be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach photos or files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::ComposerText</name>
    <message>
        <source>Message composer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::ConnectionBanner</name>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No connection to the relay. Trying again in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No connection to the relay. Trying again …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to the relay …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Catching up: %n message(s) to come</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::ConversationDelegate</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::ConversationPane</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversation matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversations yet.
Write to somebody by their user name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::ErrorText</name>
    <message>
        <source>This cannot be used as it was entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not on this computer any more, or the relay no longer keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is already there, or already under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so this could not be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kith is already open with this profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file can be read by others on this computer, or it is not a key file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message is longer than one message can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is larger than the relay takes in one piece.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is damaged, or of a kind that Kith does not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture has more pixels than can be opened safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody is signed in with this profile already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Kith. It is not your fault, and nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay cannot be reached at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the relay broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No protected connection to the relay could be made, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay shows another key than the one you know. Somebody may be standing between you and the relay, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No authority vouches for this relay; it vouches for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answered at this address does not speak like a Kith relay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay and this Kith are too far apart in age to understand each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay did not understand what this Kith asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay does not know this user name with this password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay does not allow this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody of that name on this relay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody on this relay already has this user name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A user name has 2 to 32 letters from a to z, digits, dots, dashes or underscores, and begins and ends with a letter or digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This relay takes new people only with an invite link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This invite was used up, has run out, or belongs to another relay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>That was too often in a short time. The relay asks to wait %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>That was too often in a short time. The relay asks to wait a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is larger than the relay takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your space on this relay is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of devices has just changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group has just changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person takes no messages from people they do not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device was removed from your account, or signed in somewhere else in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay has too much to do just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong at the relay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something changed at the same moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This password is too easy to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This relay cannot do that yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be decrypted: it was damaged, or meant for other keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message is already here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was protected with keys that this device does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This came with another identity than the one you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is not right, so it was not believed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that was offered is not a good one, so it was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender named inside is not the one named outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was decrypted, but cannot be read as a message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of devices is not signed as it must be, so it was not believed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not the one that was sent: it was changed on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was made with a newer Kith.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many messages from there could not be decrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The safety number you had compared has changed, so nothing is sent until you decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your messages on this computer could not be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored messages on this computer are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile was used with a newer Kith.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored messages are not encrypted as they must be, so they were not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key to your messages is not in this computer&apos;s keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s keychain did not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether it is still there and you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make some room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other window first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow only yourself to read it (mode 0600) and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it in two parts, or as a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a smaller one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can send it as a file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Kith with another profile for another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays, start Kith anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and your connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, and the date and time of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs the relay whether its key was renewed before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare its key with the one you were given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Kith.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check both, also capital letters in the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check how the name is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask somebody who is already there for a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a new link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs the relay for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask them to write to you first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again to go on with this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a longer one: three or four words work well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the safety number to be sure who it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for it to be sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk has room and works, and start Kith anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the profile from a backup, or sign in with a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check how it is written and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the passphrase of this profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or enter the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a sentence that says what happened, %2 one that says what to do</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent something that this version of Kith cannot show yet. Update Kith to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message from %1 was protected with keys this device does not have. It has to be sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message came with another identity than the one you know for %1. It was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message that claims to be from %1 did not pass its checks. It was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message from %1 arrived, but cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several messages from %1 could not be decrypted. Kith waits a while before it tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message from %1 could not be decrypted: it was damaged, or meant for other keys. It has to be sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay&apos;s program, kith-relay, is not on this computer. Install it beside Kith and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program on this computer uses port %1. Close it, or choose another port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay&apos;s folder cannot be written: %1. Allow yourself to write there, or make room, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay of this profile runs already, without this window. Stop it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay was started but did not answer. Try again; its log lies in the profile&apos;s folder relay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay ended. It said: %1</source>
        <extracomment>%1 is what the relay&apos;s program said, in English</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay could not be started. Its log lies in the profile&apos;s folder relay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: takes no messages from strangers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: safety number changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: your space is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::HostInvite</name>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite link as a QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each link is good for one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. Send it only to the person you want to invite: whoever has it can join.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for one person, for a week.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::HostPage</name>
    <message>
        <source>Host a relay on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own relay, for you and the people you invite. It runs while Kith is open and stops when you close the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People on the same Wi-Fi or home network can join. For people elsewhere your router must let them in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else can join. Good for trying Kith with two profiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address that others use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535. Leave it empty to have one chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter only a name or number, for example relay.example.org or 192.168.1.20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the relay …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::HostReadyPage</name>
    <message>
        <source>Invite somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your relay runs at %1. Only this computer reaches it: use the link in another profile here.</source>
        <extracomment>%1 is the address of the relay on this computer</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your relay runs at %1. Pass this link on, or let a telephone read the code.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::HostSection</name>
    <message>
        <source>Invite somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs while Kith is open. When you close the window it stops, and what is on its way to others waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::ImageView</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the window, or full size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::InvitePage</name>
    <message>
        <source>Join with an invite link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the link you were given. It names the relay and carries what is needed to trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the link first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a whole invite link. It begins with kith://invite/ and may be long: copy all of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::MainView</name>
    <message>
        <source>Relay on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device gets no more messages. What is stored on this computer stays. To come back you need your password and your recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Over a picture: who sent it, the day, the time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous unread conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach a photo or file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::MainWindow</name>
    <message>
        <source>the keychain of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kith %1. Your messages on this computer are encrypted; the key is kept in: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invite link is for a new account. Start Kith with another profile to use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - Kith</source>
        <extracomment>Title of the window: account name</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::MessageActions</name>
    <message>
        <source>It could not be fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not sent. Nobody will get it, and it is gone from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy selected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message info</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::MessageInfoDialog</name>
    <message>
        <source>Message info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written, by the clock of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived at the relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe at the relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On device %2 of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::MessageWords</name>
    <message>
        <source>waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a new identity. Messages are protected, but compare the safety number to be sure who it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 uses a new device. Messages are protected, but compare the safety number to be sure who it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 no longer uses one of their devices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) from %1 never arrived. They may have been lost or held back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older message(s) could not be kept by the relay.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The list of your own devices changed, and this device did not do it. Look at your devices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relay has seen a newer state of this device. This profile may be an old copy, or somebody may have copied it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The protection of this conversation was renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages here are end-to-end encrypted: only you and %1 can read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read aloud by a screen reader: who, when, what</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message that cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some messages are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your devices changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile may be a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection renewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>Format of a day in this year, see QDate::toString</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>Format of a day in another year, see QDate::toString</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last seen just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>last seen %n minute(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>last seen today at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last seen yesterday at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last seen on %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::NewConversationDialog</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who would you like to write to? Enter the user name this person has on your relay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::PasswordDialog</name>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::RecoveryKeyPage</name>
    <message>
        <source>Your recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this computer is lost, this key and your password bring your account back. Nobody else has it: write it down or save it somewhere safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have kept it in a safe place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::RelayPage</name>
    <message>
        <source>Sign in to a relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages travel through a relay. It cannot read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No authority vouches for this relay; it vouches for itself. Compare this key with the one that whoever runs it gave you. Continue only if they are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of the relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address first, for example relay.example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys are the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::SafetyNumberDialog</name>
    <message>
        <source>They are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety number with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare this number with the one on the screen of %1, side by side or over a call. If all digits are the same, only the two of you can read your messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no number yet: it comes with the first message to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have compared this number, and it was the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number has changed. Compare it again before you write anything that matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not compared this number yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell others when I have read their messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it you still see who has read yours, if they tell you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell others when I am typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show others when I am online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos and files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter starts a new line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the nearest thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::SignInPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::SignInView</name>
    <message>
        <source>The first account on your relay: yours.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::TimelineView</name>
    <message>
        <source>Go to the newest message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Go to the newest message, %n unread</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Unread messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::TrustBanner</name>
    <message>
        <source>Compare safety number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The safety number you compared with %1 has changed: a new device, or somebody else. Nothing is sent until you decide.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::UnlockView</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keychain that Kith can use. A passphrase locks your messages here instead; you enter it whenever Kith starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kith is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your messages are locked with a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kith could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase does not open it. Check how it is written and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the passphrase first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui::WelcomePage</name>
    <message>
        <source>Welcome to Kith</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages and photos that only you and the people you write to can read. No phone number, no e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join with an invite link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody sent you a link to the relay they use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to a relay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You know the address of a relay: make an account there, or use the one you have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host a relay on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start your own, and invite others to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Want your own? On a computer that stays on, run “kith-relay serve --data FOLDER”. It prints an invite link to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Messages that only the people in a conversation can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps everything of an account in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invite link: kith://invite/…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
