<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Ui::AccountPage</name>
    <message>
        <source>Your account</source>
        <translation>Dein Konto</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Passwort noch einmal</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Make an account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>I have no recovery key</source>
        <translation>Ich habe keinen Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>On %1.</source>
        <translation>Auf %1.</translation>
    </message>
    <message>
        <source>On %1. It takes new people only with an invite link.</source>
        <translation>Auf %1. Neue Leute kommen dort nur mit einem Einladungslink herein.</translation>
    </message>
    <message>
        <source>On %1. It takes no new people.</source>
        <translation>Auf %1. Dort werden keine neuen Leute aufgenommen.</translation>
    </message>
    <message>
        <source>You were invited to %1.</source>
        <translation>Du bist zu %1 eingeladen.</translation>
    </message>
    <message>
        <source>%1 invited you to %2.</source>
        <translation>%1 hat dich zu %2 eingeladen.</translation>
    </message>
    <message>
        <source>Others find you by your user name. Nobody can reset your password, so keep it safe.</source>
        <translation>Andere finden dich über deinen Benutzernamen. Niemand kann dein Passwort zurücksetzen, bewahre es also gut auf.</translation>
    </message>
    <message>
        <source>The recovery key was shown when the account was made. It brings your identity to this device.</source>
        <translation>Der Wiederherstellungsschlüssel wurde beim Anlegen des Kontos gezeigt. Er bringt deine Identität auf dieses Gerät.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>I have an account already</source>
        <translation>Ich habe schon ein Konto</translation>
    </message>
    <message>
        <source>Make a new account</source>
        <translation>Neues Konto anlegen</translation>
    </message>
    <message>
        <source>Enter a user name.</source>
        <translation>Gib einen Benutzernamen ein.</translation>
    </message>
    <message>
        <source>Enter a password.</source>
        <translation>Gib ein Passwort ein.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Die beiden Passwörter sind nicht gleich.</translation>
    </message>
    <message>
        <source>Making your account …</source>
        <translation>Konto wird angelegt …</translation>
    </message>
    <message>
        <source>Enter your recovery key, or choose what to do without it.</source>
        <translation>Gib deinen Wiederherstellungsschlüssel ein, oder wähle, wie es ohne ihn weitergeht.</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>This is not the recovery key of this account. Check how it is written.</source>
        <translation>Das ist nicht der Wiederherstellungsschlüssel dieses Kontos. Prüfe die Schreibweise.</translation>
    </message>
    <message>
        <source>Go on without a recovery key?</source>
        <translation>Ohne Wiederherstellungsschlüssel weitermachen?</translation>
    </message>
    <message>
        <source>Your account gets a new identity. Everybody you write with is told that it changed and may compare the safety number again. Your other devices are signed out.</source>
        <translation>Dein Konto bekommt eine neue Identität. Alle, mit denen du schreibst, erfahren davon und können die Sicherheitsnummer neu vergleichen. Deine anderen Geräte werden abgemeldet.</translation>
    </message>
    <message>
        <source>Get a new identity</source>
        <translation>Neue Identität</translation>
    </message>
    <message>
        <source>I have an invite link</source>
        <translation>Ich habe einen Einladungslink</translation>
    </message>
</context>
<context>
    <name>Ui::Announcer</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) from %1</source>
        <extracomment>%1 is a name</extracomment>
        <translation>
            <numerusform>%n neue Nachricht von %1</numerusform>
            <numerusform>%n neue Nachrichten von %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::AttachmentStrip</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>Ui::BubbleLayout</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>Ui::BubblePainter</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, angehalten</translation>
    </message>
    <message>
        <source>%1, being prepared</source>
        <translation>%1, wird vorbereitet</translation>
    </message>
    <message>
        <source>%1, waiting</source>
        <translation>%1, wartet</translation>
    </message>
    <message>
        <source>%1, could not be fetched</source>
        <translation>%1, nicht abrufbar</translation>
    </message>
</context>
<context>
    <name>Ui::CaptionField</name>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>Add a caption</source>
        <translation>Bildunterschrift hinzufügen</translation>
    </message>
</context>
<context>
    <name>Ui::ChatHeader</name>
    <message>
        <source>Back to the conversations</source>
        <translation>Zurück zu den Unterhaltungen</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>Sicherheitsnummer</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Safety number: compared</source>
        <translation>Sicherheitsnummer: verglichen</translation>
    </message>
    <message>
        <source>Safety number: changed</source>
        <translation>Sicherheitsnummer: geändert</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>schreibt …</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation>Von diesem Rechner entfernen</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>Diese Unterhaltung durchsuchen</translation>
    </message>
    <message>
        <source>Jump to a date</source>
        <translation>Zu einem Tag springen</translation>
    </message>
    <message>
        <source>Media, files and links</source>
        <translation>Medien, Dateien und Links</translation>
    </message>
</context>
<context>
    <name>Ui::ChatPage</name>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>An %1 schreiben</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>Das wurde nicht gesendet</translation>
    </message>
    <message>
        <source>Remove this conversation?</source>
        <translation>Diese Unterhaltung entfernen?</translation>
    </message>
    <message>
        <source>Its messages and pictures are deleted from this computer. %1 keeps theirs.</source>
        <translation>Ihre Nachrichten und Bilder werden von diesem Rechner gelöscht. Bei %1 bleiben sie.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>It could not be removed</source>
        <translation>Das konnte nicht entfernt werden</translation>
    </message>
    <message>
        <source>Choose a conversation to read and write</source>
        <translation>Wähle eine Unterhaltung, um zu lesen und zu schreiben</translation>
    </message>
    <message>
        <source>Drop here to send to %1</source>
        <translation>Hier ablegen, um es an %1 zu senden</translation>
    </message>
    <message>
        <source>“%1” was not sent</source>
        <translation>„%1“ wurde nicht gesendet</translation>
    </message>
    <message>
        <source>Begin with “New conversation”: you only need to know a user name</source>
        <translation>Beginne mit „Neue Unterhaltung“: Du musst nur einen Benutzernamen kennen</translation>
    </message>
</context>
<context>
    <name>Ui::ComparisonView</name>
    <message>
        <source>Original and result</source>
        <translation>Original und Ergebnis</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>As it is sent</source>
        <translation>So wird es gesendet</translation>
    </message>
</context>
<context>
    <name>Ui::Composer</name>
    <message>
        <source>Attach a photo or file</source>
        <translation>Foto oder Datei anhängen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Ten at a time</source>
        <translation>Zehn auf einmal</translation>
    </message>
    <message>
        <source>The first ten are attached. Send them, then add the rest.</source>
        <translation>Die ersten zehn sind angehängt. Sende sie und füge dann den Rest hinzu.</translation>
    </message>
    <message>
        <source>Nothing to attach</source>
        <translation>Nichts zum Anhängen</translation>
    </message>
    <message>
        <source>Attach photos or files</source>
        <translation>Fotos oder Dateien anhängen</translation>
    </message>
    <message>
        <source>Folders, devices and what cannot be read cannot be sent.</source>
        <translation>Ordner, Geräte und Unlesbares können nicht gesendet werden.</translation>
    </message>
    <message>
        <source>Not everything was attached</source>
        <translation>Nicht alles wurde angehängt</translation>
    </message>
</context>
<context>
    <name>Ui::ComposerText</name>
    <message>
        <source>Message composer</source>
        <translation>Nachricht schreiben</translation>
    </message>
</context>
<context>
    <name>Ui::ConnectionBanner</name>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message numerus="yes">
        <source>No connection to the relay. Trying again in %n second(s).</source>
        <translation>
            <numerusform>Keine Verbindung zum Relay. Nächster Versuch in %n Sekunde.</numerusform>
            <numerusform>Keine Verbindung zum Relay. Nächster Versuch in %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection to the relay. Trying again …</source>
        <translation>Keine Verbindung zum Relay. Neuer Versuch …</translation>
    </message>
    <message>
        <source>Connecting to the relay …</source>
        <translation>Verbindung zum Relay wird aufgebaut …</translation>
    </message>
    <message numerus="yes">
        <source>Catching up: %n message(s) to come</source>
        <translation>
            <numerusform>Holt auf: noch %n Nachricht</numerusform>
            <numerusform>Holt auf: noch %n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is full. New messages wait at the relay until you make some room.</source>
        <translation>Die Festplatte ist voll. Neue Nachrichten warten beim Relay, bis Platz geschaffen ist.</translation>
    </message>
    <message>
        <source>New messages cannot be stored here and wait at the relay. %1</source>
        <translation>Neue Nachrichten können hier nicht gespeichert werden und warten beim Relay. %1</translation>
    </message>
</context>
<context>
    <name>Ui::ConversationDelegate</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n ungelesene Nachricht</numerusform>
            <numerusform>%n ungelesene Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>typing</source>
        <translation>schreibt</translation>
    </message>
    <message>
        <source>draft: %1</source>
        <translation>Entwurf: %1</translation>
    </message>
    <message>
        <source>you: %1</source>
        <translation>du: %1</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>schreibt …</translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation>Entwurf:</translation>
    </message>
</context>
<context>
    <name>Ui::ConversationPane</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>No conversation matches.</source>
        <translation>Keine Unterhaltung passt dazu.</translation>
    </message>
    <message>
        <source>No conversations yet.
Write to somebody by their user name.</source>
        <translation>Noch keine Unterhaltungen.
Schreib jemandem über den Benutzernamen.</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Jemanden einladen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Show recovery key</source>
        <translation>Wiederherstellungsschlüssel zeigen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Unterhaltungen durchsuchen</translation>
    </message>
    <message>
        <source>Search all messages for “%1”</source>
        <extracomment>%1 was typed to find conversations</extracomment>
        <translation>Alle Nachrichten nach „%1“ durchsuchen</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Alle Nachrichten durchsuchen</translation>
    </message>
</context>
<context>
    <name>Ui::CropView</name>
    <message>
        <source>Part to keep</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Arrow keys move the frame, with Shift they move its lower right corner. Enter keeps it, Escape leaves everything as it was.</source>
        <translation>Die Pfeiltasten verschieben den Rahmen, mit der Umschalttaste seine rechte untere Ecke. Die Eingabetaste übernimmt ihn, Escape lässt alles, wie es war.</translation>
    </message>
</context>
<context>
    <name>Ui::DateJump</name>
    <message>
        <source>Jump to a date</source>
        <translation>Zu einem Tag springen</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
</context>
<context>
    <name>Ui::DetailsPanel</name>
    <message>
        <source>Media, files and links</source>
        <translation>Medien, Dateien und Links</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>No photos yet.</source>
        <translation>Noch keine Fotos.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>No files yet.</source>
        <translation>Noch keine Dateien.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>No links yet.</source>
        <translation>Noch keine Links.</translation>
    </message>
</context>
<context>
    <name>Ui::Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>Ui::ErrorText</name>
    <message>
        <source>This cannot be used as it was entered.</source>
        <translation>So wie es eingegeben wurde, kann es nicht verwendet werden.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>Das wurde abgebrochen.</translation>
    </message>
    <message>
        <source>It is not on this computer any more, or the relay no longer keeps it.</source>
        <translation>Es ist nicht mehr auf diesem Rechner, oder das Relay bewahrt es nicht mehr auf.</translation>
    </message>
    <message>
        <source>This is already there, or already under way.</source>
        <translation>Das ist schon da oder schon unterwegs.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The file cannot be written there.</source>
        <translation>Dort lässt sich die Datei nicht schreiben.</translation>
    </message>
    <message>
        <source>The disk is full, so this could not be kept.</source>
        <translation>Der Datenträger ist voll, deshalb konnte das nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Kith is already open with this profile.</source>
        <translation>Kith ist mit diesem Profil schon geöffnet.</translation>
    </message>
    <message>
        <source>Nobody is signed in here yet.</source>
        <translation>Hier ist noch niemand angemeldet.</translation>
    </message>
    <message>
        <source>The key file can be read by others on this computer, or it is not a key file.</source>
        <translation>Andere auf diesem Rechner können die Schlüsseldatei lesen, oder es ist keine Schlüsseldatei.</translation>
    </message>
    <message>
        <source>This message is longer than one message can be.</source>
        <translation>Diese Nachricht ist länger, als eine Nachricht sein kann.</translation>
    </message>
    <message>
        <source>This picture is damaged, or of a kind that Kith does not read.</source>
        <translation>Dieses Bild ist beschädigt oder von einer Art, die Kith nicht liest.</translation>
    </message>
    <message>
        <source>This picture has more pixels than can be opened safely.</source>
        <translation>Dieses Bild hat mehr Bildpunkte, als sich sicher öffnen lassen.</translation>
    </message>
    <message>
        <source>Somebody is signed in with this profile already.</source>
        <translation>Mit diesem Profil ist schon jemand angemeldet.</translation>
    </message>
    <message>
        <source>Something went wrong inside Kith. It is not your fault, and nothing was lost.</source>
        <translation>In Kith ist etwas schiefgegangen. Du kannst nichts dafür, und es ging nichts verloren.</translation>
    </message>
    <message>
        <source>The relay cannot be reached at this address.</source>
        <translation>Unter dieser Adresse ist das Relay nicht zu erreichen.</translation>
    </message>
    <message>
        <source>The connection to the relay broke.</source>
        <translation>Die Verbindung zum Relay ist abgebrochen.</translation>
    </message>
    <message>
        <source>The relay did not answer in time.</source>
        <translation>Das Relay hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>No protected connection to the relay could be made, so nothing was sent.</source>
        <translation>Es kam keine geschützte Verbindung zum Relay zustande, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The relay shows another key than the one you know. Somebody may be standing between you and the relay, so nothing was sent.</source>
        <translation>Das Relay zeigt einen anderen Schlüssel als den, den du kennst. Vielleicht steht jemand zwischen dir und dem Relay, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>No authority vouches for this relay; it vouches for itself.</source>
        <translation>Keine Stelle bürgt für dieses Relay; es bürgt für sich selbst.</translation>
    </message>
    <message>
        <source>What answered at this address does not speak like a Kith relay.</source>
        <translation>Was unter dieser Adresse antwortet, spricht nicht wie ein Kith-Relay.</translation>
    </message>
    <message>
        <source>The relay and this Kith are too far apart in age to understand each other.</source>
        <translation>Das Relay und dieses Kith sind zu verschieden alt, um einander zu verstehen.</translation>
    </message>
    <message>
        <source>The relay did not understand what this Kith asked for.</source>
        <translation>Das Relay hat nicht verstanden, was dieses Kith wollte.</translation>
    </message>
    <message>
        <source>The relay does not know this user name with this password.</source>
        <translation>Das Relay kennt diesen Benutzernamen mit diesem Passwort nicht.</translation>
    </message>
    <message>
        <source>The relay does not allow this.</source>
        <translation>Das Relay erlaubt das nicht.</translation>
    </message>
    <message>
        <source>There is nobody of that name on this relay.</source>
        <translation>Auf diesem Relay gibt es niemanden mit diesem Namen.</translation>
    </message>
    <message>
        <source>Somebody on this relay already has this user name.</source>
        <translation>Diesen Benutzernamen hat auf diesem Relay schon jemand.</translation>
    </message>
    <message>
        <source>A user name has 2 to 32 letters from a to z, digits, dots, dashes or underscores, and begins and ends with a letter or digit.</source>
        <translation>Ein Benutzername hat 2 bis 32 Buchstaben von a bis z, Ziffern, Punkte, Binde- oder Unterstriche und beginnt und endet mit einem Buchstaben oder einer Ziffer.</translation>
    </message>
    <message>
        <source>This relay takes new people only with an invite link.</source>
        <translation>Dieses Relay nimmt neue Leute nur mit einem Einladungslink auf.</translation>
    </message>
    <message>
        <source>This invite was used up, has run out, or belongs to another relay.</source>
        <translation>Diese Einladung ist aufgebraucht, abgelaufen oder gehört zu einem anderen Relay.</translation>
    </message>
    <message numerus="yes">
        <source>That was too often in a short time. The relay asks to wait %n second(s).</source>
        <translation>
            <numerusform>Das war zu oft in kurzer Zeit. Das Relay bittet, %n Sekunde zu warten.</numerusform>
            <numerusform>Das war zu oft in kurzer Zeit. Das Relay bittet, %n Sekunden zu warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>That was too often in a short time. The relay asks to wait a little.</source>
        <translation>Das war zu oft in kurzer Zeit. Das Relay bittet, etwas zu warten.</translation>
    </message>
    <message>
        <source>This is larger than the relay takes.</source>
        <translation>Das ist größer, als das Relay annimmt.</translation>
    </message>
    <message>
        <source>Your space on this relay is used up.</source>
        <translation>Dein Platz auf diesem Relay ist aufgebraucht.</translation>
    </message>
    <message>
        <source>The group has just changed.</source>
        <translation>Die Gruppe hat sich gerade geändert.</translation>
    </message>
    <message>
        <source>This person takes no messages from people they do not know.</source>
        <translation>Diese Person nimmt keine Nachrichten von Unbekannten an.</translation>
    </message>
    <message>
        <source>This device was removed from your account, or signed in somewhere else in its place.</source>
        <translation>Dieses Gerät wurde aus deinem Konto entfernt, oder ein anderes hat seinen Platz eingenommen.</translation>
    </message>
    <message>
        <source>The relay has too much to do just now.</source>
        <translation>Das Relay hat gerade zu viel zu tun.</translation>
    </message>
    <message>
        <source>Something went wrong at the relay.</source>
        <translation>Beim Relay ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Something changed at the same moment.</source>
        <translation>Im selben Augenblick hat sich etwas geändert.</translation>
    </message>
    <message>
        <source>This password is too easy to guess.</source>
        <translation>Dieses Passwort ist zu leicht zu erraten.</translation>
    </message>
    <message>
        <source>This relay cannot do that yet.</source>
        <translation>Das kann dieses Relay noch nicht.</translation>
    </message>
    <message>
        <source>This could not be decrypted: it was damaged, or meant for other keys.</source>
        <translation>Das ließ sich nicht entschlüsseln: Es war beschädigt oder für andere Schlüssel bestimmt.</translation>
    </message>
    <message>
        <source>This could not be decrypted: its key was used before. Its sender may have gone back to an old copy of the profile.</source>
        <translation>Das ließ sich nicht entschlüsseln: Der Schlüssel dafür wurde schon einmal verwendet. Vielleicht ist der Absender zu einer alten Kopie seines Profils zurückgekehrt.</translation>
    </message>
    <message>
        <source>This was protected with keys that this device does not have.</source>
        <translation>Das war mit Schlüsseln geschützt, die dieses Gerät nicht hat.</translation>
    </message>
    <message>
        <source>This came with another identity than the one you know.</source>
        <translation>Das kam mit einer anderen Identität als der, die du kennst.</translation>
    </message>
    <message>
        <source>The signature is not right, so it was not believed.</source>
        <translation>Die Unterschrift stimmt nicht, deshalb wurde dem nicht geglaubt.</translation>
    </message>
    <message>
        <source>The key that was offered is not a good one, so it was not used.</source>
        <translation>Der angebotene Schlüssel ist kein guter, deshalb wurde er nicht benutzt.</translation>
    </message>
    <message>
        <source>The sender named inside is not the one named outside.</source>
        <translation>Der innen genannte Absender ist nicht der außen genannte.</translation>
    </message>
    <message>
        <source>This was decrypted, but cannot be read as a message.</source>
        <translation>Das wurde entschlüsselt, ist aber nicht als Nachricht zu lesen.</translation>
    </message>
    <message>
        <source>The list of devices is not signed as it must be, so it was not believed.</source>
        <translation>Die Liste der Geräte ist nicht so unterschrieben, wie sie sein muss, deshalb wurde ihr nicht geglaubt.</translation>
    </message>
    <message>
        <source>The file is not the one that was sent: it was changed on the way.</source>
        <translation>Die Datei ist nicht die gesendete: Sie wurde unterwegs verändert.</translation>
    </message>
    <message>
        <source>This was made with a newer Kith.</source>
        <translation>Das wurde mit einem neueren Kith gemacht.</translation>
    </message>
    <message>
        <source>Too many messages from there could not be decrypted.</source>
        <translation>Zu viele Nachrichten von dort ließen sich nicht entschlüsseln.</translation>
    </message>
    <message>
        <source>The safety number you had compared has changed, so nothing is sent until you decide.</source>
        <translation>Die Sicherheitsnummer, die du verglichen hattest, hat sich geändert. Bis du entscheidest, wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Your messages on this computer could not be read or written.</source>
        <translation>Deine Nachrichten auf diesem Rechner ließen sich nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>The stored messages on this computer are damaged.</source>
        <translation>Die gespeicherten Nachrichten auf diesem Rechner sind beschädigt.</translation>
    </message>
    <message>
        <source>This profile was used with a newer Kith.</source>
        <translation>Dieses Profil wurde mit einem neueren Kith benutzt.</translation>
    </message>
    <message>
        <source>The stored messages are not encrypted as they must be, so they were not opened.</source>
        <translation>Die gespeicherten Nachrichten sind nicht so verschlüsselt, wie sie sein müssen, deshalb wurden sie nicht geöffnet.</translation>
    </message>
    <message>
        <source>This does not open it.</source>
        <translation>Damit geht es nicht auf.</translation>
    </message>
    <message>
        <source>The key to your messages is not in this computer&apos;s keychain.</source>
        <translation>Der Schlüssel zu deinen Nachrichten ist nicht im Schlüsselbund dieses Rechners.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain did not answer.</source>
        <translation>Der Schlüsselbund dieses Rechners hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Etwas ist schiefgegangen.</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>Prüfe es und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>See whether it is still there and you may open it.</source>
        <translation>Sieh nach, ob sie noch da ist und du sie öffnen darfst.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Make some room and try again.</source>
        <translation>Schaffe etwas Platz und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Close the other window first.</source>
        <translation>Schließe zuerst das andere Fenster.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Melde dich zuerst an.</translation>
    </message>
    <message>
        <source>Allow only yourself to read it (mode 0600) and try again.</source>
        <translation>Erlaube nur dir selbst, sie zu lesen (Modus 0600), und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Send it in two parts, or as a file.</source>
        <translation>Sende sie in zwei Teilen oder als Datei.</translation>
    </message>
    <message>
        <source>Send a smaller one.</source>
        <translation>Sende etwas Kleineres.</translation>
    </message>
    <message>
        <source>You can send it as a file instead.</source>
        <translation>Du kannst es stattdessen als Datei senden.</translation>
    </message>
    <message>
        <source>Start Kith with another profile for another account.</source>
        <translation>Starte Kith für ein anderes Konto mit einem anderen Profil.</translation>
    </message>
    <message>
        <source>Try again; if it stays, start Kith anew.</source>
        <translation>Versuche es noch einmal; wenn es bleibt, starte Kith neu.</translation>
    </message>
    <message>
        <source>Check the address and your connection.</source>
        <translation>Prüfe die Adresse und deine Verbindung.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Check the address, and the date and time of this computer.</source>
        <translation>Prüfe die Adresse sowie Datum und Uhrzeit dieses Rechners.</translation>
    </message>
    <message>
        <source>Ask whoever runs the relay whether its key was renewed before you go on.</source>
        <translation>Frage, wer das Relay betreibt, ob der Schlüssel erneuert wurde, bevor du weitermachst.</translation>
    </message>
    <message>
        <source>Compare its key with the one you were given.</source>
        <translation>Vergleiche seinen Schlüssel mit dem, den du bekommen hast.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Prüfe die Adresse.</translation>
    </message>
    <message>
        <source>Update Kith.</source>
        <translation>Aktualisiere Kith.</translation>
    </message>
    <message>
        <source>Check both, also capital letters in the password.</source>
        <translation>Prüfe beides, auch Großbuchstaben im Passwort.</translation>
    </message>
    <message>
        <source>Check how the name is written.</source>
        <translation>Prüfe, wie der Name geschrieben ist.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wähle einen anderen.</translation>
    </message>
    <message>
        <source>Ask somebody who is already there for a link.</source>
        <translation>Bitte jemanden, der schon dort ist, um einen Link.</translation>
    </message>
    <message>
        <source>Ask for a new link.</source>
        <translation>Bitte um einen neuen Link.</translation>
    </message>
    <message>
        <source>Ask whoever runs the relay for more.</source>
        <translation>Bitte, wer das Relay betreibt, um mehr.</translation>
    </message>
    <message>
        <source>Ask them to write to you first.</source>
        <translation>Bitte sie, dir zuerst zu schreiben.</translation>
    </message>
    <message>
        <source>Sign in again to go on with this device.</source>
        <translation>Melde dich neu an, um mit diesem Gerät weiterzumachen.</translation>
    </message>
    <message>
        <source>Take a longer one: three or four words work well.</source>
        <translation>Nimm ein längeres: Drei oder vier Wörter sind gut.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Compare the safety number to be sure who it is.</source>
        <translation>Vergleiche die Sicherheitsnummer, um sicher zu sein, wer es ist.</translation>
    </message>
    <message>
        <source>Ask for it to be sent again.</source>
        <translation>Bitte darum, sie noch einmal zu senden.</translation>
    </message>
    <message>
        <source>Check that the disk has room and works, and start Kith anew.</source>
        <translation>Prüfe, ob der Datenträger Platz hat und arbeitet, und starte Kith neu.</translation>
    </message>
    <message>
        <source>Restore the profile from a backup, or sign in with a new one.</source>
        <translation>Stelle das Profil aus einer Sicherung wieder her oder melde dich mit einem neuen an.</translation>
    </message>
    <message>
        <source>Check how it is written and try again.</source>
        <translation>Prüfe die Schreibweise und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Enter the passphrase of this profile.</source>
        <translation>Gib die Passphrase dieses Profils ein.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or enter the passphrase.</source>
        <translation>Entsperre den Schlüsselbund und versuche es noch einmal, oder gib die Passphrase ein.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a sentence that says what happened, %2 one that says what to do</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 sent something that this version of Kith cannot show yet. Update Kith to see it.</source>
        <translation>%1 hat etwas gesendet, das dieses Kith noch nicht zeigen kann. Aktualisiere Kith, um es zu sehen.</translation>
    </message>
    <message>
        <source>A message from %1 was protected with keys this device does not have. It has to be sent again.</source>
        <translation>Eine Nachricht von %1 war mit Schlüsseln geschützt, die dieses Gerät nicht hat. Sie muss noch einmal gesendet werden.</translation>
    </message>
    <message>
        <source>A message came with another identity than the one you know for %1. It was not opened.</source>
        <translation>Eine Nachricht kam mit einer anderen Identität als der, die du von %1 kennst. Sie wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>A message that claims to be from %1 did not pass its checks. It was not opened.</source>
        <translation>Eine Nachricht, die von %1 sein will, hat die Prüfungen nicht bestanden. Sie wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>A message from %1 arrived, but cannot be read.</source>
        <translation>Eine Nachricht von %1 ist angekommen, lässt sich aber nicht lesen.</translation>
    </message>
    <message>
        <source>Several messages from %1 could not be decrypted. Kith waits a while before it tries again.</source>
        <translation>Mehrere Nachrichten von %1 ließen sich nicht entschlüsseln. Kith wartet eine Weile bis zum nächsten Versuch.</translation>
    </message>
    <message>
        <source>A message from %1 could not be decrypted: it was damaged, or meant for other keys. It has to be sent again.</source>
        <translation>Eine Nachricht von %1 ließ sich nicht entschlüsseln: Sie war beschädigt oder für andere Schlüssel bestimmt. Sie muss noch einmal gesendet werden.</translation>
    </message>
    <message>
        <source>The relay&apos;s program, kith-relay, is not on this computer. Install it beside Kith and try again.</source>
        <translation>Das Programm des Relays, kith-relay, ist nicht auf diesem Computer. Installiere es neben Kith und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Another program on this computer uses port %1. Close it, or choose another port.</source>
        <translation>Ein anderes Programm auf diesem Computer benutzt den Port %1. Beende es oder wähle einen anderen Port.</translation>
    </message>
    <message>
        <source>The relay&apos;s folder cannot be written: %1. Allow yourself to write there, or make room, and try again.</source>
        <translation>In den Ordner des Relays kann nicht geschrieben werden: %1. Erlaube dir, dort zu schreiben, oder schaffe Platz, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The relay of this profile runs already, without this window. Stop it there first.</source>
        <translation>Das Relay dieses Profils läuft schon, ohne dieses Fenster. Beende es zuerst dort.</translation>
    </message>
    <message>
        <source>The relay was started but did not answer. Try again; its log lies in the profile&apos;s folder relay.</source>
        <translation>Das Relay wurde gestartet, hat aber nicht geantwortet. Versuche es noch einmal; sein Protokoll liegt im Ordner relay des Profils.</translation>
    </message>
    <message>
        <source>The relay ended. It said: %1</source>
        <extracomment>%1 is what the relay&apos;s program said, in English</extracomment>
        <translation>Das Relay wurde beendet. Es meldete: %1</translation>
    </message>
    <message>
        <source>The relay could not be started. Its log lies in the profile&apos;s folder relay.</source>
        <translation>Das Relay konnte nicht gestartet werden. Sein Protokoll liegt im Ordner relay des Profils.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Not sent: takes no messages from strangers</source>
        <translation>Nicht gesendet: nimmt nichts von Unbekannten an</translation>
    </message>
    <message>
        <source>Not sent: safety number changed</source>
        <translation>Nicht gesendet: Sicherheitsnummer geändert</translation>
    </message>
    <message>
        <source>Not sent: too large</source>
        <translation>Nicht gesendet: zu groß</translation>
    </message>
    <message>
        <source>Not sent: your space is full</source>
        <translation>Nicht gesendet: dein Platz ist voll</translation>
    </message>
    <message>
        <source>Not sent: choose the file again</source>
        <translation>Nicht gesendet: Datei neu auswählen</translation>
    </message>
    <message>
        <source>Not sent: file was changed</source>
        <translation>Nicht gesendet: Datei wurde geändert</translation>
    </message>
    <message>
        <source>Not sent: file cannot be read</source>
        <translation>Nicht gesendet: Datei nicht lesbar</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>The program ended before this file was ready to be sent.</source>
        <translation>Das Programm wurde beendet, bevor diese Datei zum Senden bereit war.</translation>
    </message>
    <message>
        <source>The file was changed before it was ready to be sent.</source>
        <translation>Die Datei wurde geändert, bevor sie zum Senden bereit war.</translation>
    </message>
    <message>
        <source>Delete this message and choose the file again.</source>
        <translation>Lösche diese Nachricht und wähle die Datei noch einmal aus.</translation>
    </message>
    <message>
        <source>Try again to send it as it is now.</source>
        <translation>Versuche es noch einmal, um sie so zu senden, wie sie jetzt ist.</translation>
    </message>
    <message>
        <source>This computer has nothing that reads %1 pictures.</source>
        <translation>Auf diesem Computer gibt es nichts, das %1-Bilder lesen kann.</translation>
    </message>
    <message>
        <source>This file is larger than this relay takes: %1 at most.</source>
        <translation>Diese Datei ist größer, als dieses Relay annimmt: höchstens %1.</translation>
    </message>
    <message>
        <source>This file is larger than can be sent: 2 GB at most, less if the relay says so.</source>
        <translation>Diese Datei ist größer, als gesendet werden kann: höchstens 2 GB, weniger, wenn das Relay es so will.</translation>
    </message>
    <message>
        <source>The file is empty, so there is nothing to send.</source>
        <translation>Die Datei ist leer, es gibt also nichts zu senden.</translation>
    </message>
    <message>
        <source>The relay shows an older list of devices than before, so nothing is sent to them.</source>
        <translation>Das Relay zeigt eine ältere Geräteliste als zuvor, deshalb wird nichts an diese Geräte gesendet.</translation>
    </message>
    <message>
        <source>It leaves by itself when the devices of the other person have brought their list back.</source>
        <translation>Es geht von selbst hinaus, sobald die Geräte der anderen Person ihre Liste zurückgebracht haben.</translation>
    </message>
    <message>
        <source>The clock of this computer is far ahead of the relay&apos;s.</source>
        <translation>Die Uhr dieses Computers geht gegenüber der des Relays weit vor.</translation>
    </message>
    <message>
        <source>Set date and time right, then try again.</source>
        <translation>Stelle Datum und Uhrzeit richtig und versuche es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>Ui::FindBar</name>
    <message>
        <source>Older match</source>
        <translation>Älterer Treffer</translation>
    </message>
    <message>
        <source>Newer match</source>
        <translation>Neuerer Treffer</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>Diese Unterhaltung durchsuchen</translation>
    </message>
    <message>
        <source>Jump to a date</source>
        <translation>Zu einem Tag springen</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Cannot be searched for</source>
        <translation>So kann nicht gesucht werden</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>The place of the match that is shown among all matches</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Ui::GalleryDelegate</name>
    <message>
        <source>Photo, %1</source>
        <translation>Foto, %1</translation>
    </message>
    <message>
        <source>Photo, %1: %2</source>
        <translation>Foto, %1: %2</translation>
    </message>
    <message>
        <source>File %1, %2, %3</source>
        <translation>Datei %1, %2, %3</translation>
    </message>
    <message>
        <source>Link, %1: %2</source>
        <translation>Link, %1: %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Ui::HostInvite</name>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Neuer Link</translation>
    </message>
    <message>
        <source>Invite link as a QR code</source>
        <translation>Einladungslink als QR-Code</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Einladungslink</translation>
    </message>
    <message>
        <source>Each link is good for one person</source>
        <translation>Jeder Link gilt für eine Person</translation>
    </message>
    <message>
        <source>Copied. Send it only to the person you want to invite: whoever has it can join.</source>
        <translation>Kopiert. Schicke ihn nur der Person, die du einladen willst: Wer ihn hat, kann beitreten.</translation>
    </message>
    <message>
        <source>Good for one person, for a week.</source>
        <translation>Gilt für eine Person, eine Woche lang.</translation>
    </message>
</context>
<context>
    <name>Ui::HostPage</name>
    <message>
        <source>Host a relay on this computer</source>
        <translation>Ein Relay auf diesem Computer betreiben</translation>
    </message>
    <message>
        <source>Your own relay, for you and the people you invite. It runs while Kith is open and stops when you close the window.</source>
        <translation>Dein eigenes Relay, für dich und alle, die du einlädst. Es läuft, solange Kith offen ist, und hält an, wenn du das Fenster schließt.</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Nur dieser Computer</translation>
    </message>
    <message>
        <source>My network</source>
        <translation>Mein Netzwerk</translation>
    </message>
    <message>
        <source>People on the same Wi-Fi or home network can join. For people elsewhere your router must let them in.</source>
        <translation>Leute im selben WLAN oder Heimnetz können beitreten. Für Leute anderswo muss dein Router sie hereinlassen.</translation>
    </message>
    <message>
        <source>Nobody else can join. Good for trying Kith with two profiles.</source>
        <translation>Sonst kann niemand beitreten. Gut, um Kith mit zwei Profilen auszuprobieren.</translation>
    </message>
    <message>
        <source>Address that others use</source>
        <translation>Adresse, die andere benutzen</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Chosen for you</source>
        <translation>Wird für dich gewählt</translation>
    </message>
    <message>
        <source>Start the relay</source>
        <translation>Relay starten</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535. Leave it empty to have one chosen.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535. Lass das Feld leer, dann wird einer gewählt.</translation>
    </message>
    <message>
        <source>Enter only a name or number, for example relay.example.org or 192.168.1.20.</source>
        <translation>Gib nur einen Namen oder eine Nummer ein, zum Beispiel relay.example.org oder 192.168.1.20.</translation>
    </message>
    <message>
        <source>Starting the relay …</source>
        <translation>Relay wird gestartet …</translation>
    </message>
</context>
<context>
    <name>Ui::HostReadyPage</name>
    <message>
        <source>Invite somebody</source>
        <translation>Jemanden einladen</translation>
    </message>
    <message>
        <source>Start writing</source>
        <translation>Losschreiben</translation>
    </message>
    <message>
        <source>Your relay runs at %1. Only this computer reaches it: use the link in another profile here.</source>
        <extracomment>%1 is the address of the relay on this computer</extracomment>
        <translation>Dein Relay läuft unter %1. Nur dieser Computer erreicht es: Benutze den Link in einem anderen Profil hier.</translation>
    </message>
    <message>
        <source>Your relay runs at %1. Pass this link on, or let a telephone read the code.</source>
        <translation>Dein Relay läuft unter %1. Gib diesen Link weiter oder lass ein Telefon den Code lesen.</translation>
    </message>
</context>
<context>
    <name>Ui::HostSection</name>
    <message>
        <source>Invite somebody</source>
        <translation>Jemanden einladen</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Wieder starten</translation>
    </message>
    <message>
        <source>It runs while Kith is open. When you close the window it stops, and what is on its way to others waits.</source>
        <translation>Es läuft, solange Kith offen ist. Wenn du das Fenster schließt, hält es an, und was zu anderen unterwegs ist, wartet.</translation>
    </message>
    <message>
        <source>Runs at %1</source>
        <translation>Läuft unter %1</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Hält an …</translation>
    </message>
    <message>
        <source>Does not run</source>
        <translation>Läuft nicht</translation>
    </message>
</context>
<context>
    <name>Ui::ImageReview</name>
    <message>
        <source>Thirty at a time</source>
        <translation>Dreißig auf einmal</translation>
    </message>
    <message>
        <source>The first thirty are here. Send them, then add the rest.</source>
        <translation>Die ersten dreißig sind da. Senden Sie diese und fügen Sie dann die übrigen hinzu.</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>Wird vorbereitet …</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>It cannot be sent as a picture.</source>
        <translation>Es kann nicht als Bild gesendet werden.</translation>
    </message>
    <message>
        <source>It cannot be read as a picture. It can be sent as a file, unchanged.</source>
        <translation>Es kann nicht als Bild gelesen werden. Als Datei kann es unverändert gesendet werden.</translation>
    </message>
    <message>
        <source>Original: %1</source>
        <translation>Original: %1</translation>
    </message>
    <message>
        <source>Sent as a file, untouched</source>
        <translation>Wird als Datei gesendet, unverändert</translation>
    </message>
    <message>
        <source>Sent: %1 (%2 %)</source>
        <extracomment>%1 is size in pixels and bytes, %2 a percentage</extracomment>
        <translation>Gesendet: %1 (%2 %)</translation>
    </message>
    <message>
        <source>Make it smaller anyway</source>
        <translation>Trotzdem verkleinern</translation>
    </message>
    <message>
        <source>Keep every pixel</source>
        <translation>Jeden Bildpunkt behalten</translation>
    </message>
    <message numerus="yes">
        <source>Send %n pictures</source>
        <translation>
            <numerusform>%n Bild senden</numerusform>
            <numerusform>%n Bilder senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a picture</source>
        <translation>Bild senden</translation>
    </message>
    <message>
        <source>Close without sending</source>
        <translation>Schließen, ohne zu senden</translation>
    </message>
    <message>
        <source>Send as a file, untouched</source>
        <translation>Als Datei senden, unverändert</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Small (1280)</source>
        <translation>Klein (1280)</translation>
    </message>
    <message>
        <source>Standard (1600)</source>
        <translation>Standard (1600)</translation>
    </message>
    <message>
        <source>Large (2560)</source>
        <translation>Groß (2560)</translation>
    </message>
    <message>
        <source>Every pixel</source>
        <translation>Jeder Bildpunkt</translation>
    </message>
    <message>
        <source>How much of a photo arrives, as the length of its longer side in pixels</source>
        <translation>Wie viel von einem Foto ankommt: die längere Seite in Bildpunkten</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Zuschneiden</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Nach links drehen</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Nach rechts drehen</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Side by side, or with a divider</source>
        <translation>Nebeneinander oder mit Trennlinie</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Quadrat</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Ganzes Bild</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The file of this picture is too large to be opened.</source>
        <translation>Die Datei dieses Bildes ist zu groß, um geöffnet zu werden.</translation>
    </message>
    <message>
        <source>This caption is too long</source>
        <translation>Diese Beschriftung ist zu lang</translation>
    </message>
    <message>
        <source>Shorten it, or send the text as a message of its own.</source>
        <translation>Kürze sie, oder sende den Text als eigene Nachricht.</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Trotzdem senden</translation>
    </message>
    <message>
        <source>Nothing was sent yet, because this one cannot be read as a picture.</source>
        <translation>Noch wurde nichts gesendet, weil dies nicht als Bild gelesen werden kann.</translation>
    </message>
    <message>
        <source>Cropping and turning do not change a file: the whole picture is sent.</source>
        <translation>Zuschneiden und Drehen ändern an einer Datei nichts: Das ganze Bild wird gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>Send %n files</source>
        <translation>
            <numerusform>%n Datei senden</numerusform>
            <numerusform>%n Dateien senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>Eine Datei senden</translation>
    </message>
    <message>
        <source>Send %1 and %2</source>
        <extracomment>%1 is &quot;3 pictures&quot;, %2 &quot;1 file&quot;</extracomment>
        <translation>%1 und %2 senden</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Close without sending?</source>
        <translation>Schließen, ohne zu senden?</translation>
    </message>
    <message numerus="yes">
        <source>The %n pictures and files chosen here are put away, with what was changed in them.</source>
        <translation>
            <numerusform>Das %n hier Gewählte wird verworfen, mit dem, was daran geändert wurde.</numerusform>
            <numerusform>Die %n hier gewählten Bilder und Dateien werden verworfen, mit dem, was daran geändert wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was changed in the picture is lost.</source>
        <translation>Was am Bild geändert wurde, geht verloren.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Ui::ImageView</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Fit the window, or full size</source>
        <translation>Ins Fenster einpassen oder volle Größe</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
</context>
<context>
    <name>Ui::InvitePage</name>
    <message>
        <source>Join with an invite link</source>
        <translation>Mit einem Einladungslink beitreten</translation>
    </message>
    <message>
        <source>Paste the link you were given. It names the relay and carries what is needed to trust it.</source>
        <translation>Füge den Link ein, den du bekommen hast. Er nennt das Relay und enthält, was es braucht, um ihm zu vertrauen.</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Einladungslink</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Paste the link first.</source>
        <translation>Füge zuerst den Link ein.</translation>
    </message>
    <message>
        <source>This is not a whole invite link. It begins with kith://invite/ and may be long: copy all of it.</source>
        <translation>Das ist kein vollständiger Einladungslink. Er beginnt mit kith://invite/ und kann lang sein: Kopiere ihn ganz.</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>Das Relay wird gefragt …</translation>
    </message>
    <message>
        <source>The relay shows another key than this link names. Somebody may be standing between you and the relay, so nothing was sent. Ask whoever invited you for a new link.</source>
        <translation>Das Relay zeigt einen anderen Schlüssel, als dieser Link nennt. Vielleicht steht jemand zwischen dir und dem Relay, darum wurde nichts gesendet. Bitte die Person, die dich eingeladen hat, um einen neuen Link.</translation>
    </message>
    <message>
        <source>The relay of this link cannot be reached. Check your connection, or ask whoever invited you whether it runs.</source>
        <translation>Das Relay dieses Links ist nicht erreichbar. Prüfe deine Verbindung, oder frag die Person, die dich eingeladen hat, ob es läuft.</translation>
    </message>
</context>
<context>
    <name>Ui::KeyButton</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Press the keys …</source>
        <translation>Tasten drücken …</translation>
    </message>
    <message>
        <source>%1: press the new keys</source>
        <extracomment>%1 is what the keys do, %2 the keys</extracomment>
        <translation>%1: drücke die neuen Tasten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Ui::MainView</name>
    <message>
        <source>Relay on this computer</source>
        <translation>Relay auf diesem Computer</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Jemanden einladen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation>Abmelden?</translation>
    </message>
    <message>
        <source>This device gets no more messages. What is stored on this computer stays. To come back you need your password and your recovery key.</source>
        <translation>Dieses Gerät bekommt keine Nachrichten mehr. Was auf diesem Rechner gespeichert ist, bleibt. Um zurückzukommen, brauchst du dein Passwort und deinen Wiederherstellungsschlüssel.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Over a picture: who sent it, the day, the time</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>Das konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>Find a conversation</source>
        <translation>Unterhaltung suchen</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Nächste Unterhaltung</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Vorige Unterhaltung</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>Nächste ungelesene Unterhaltung</translation>
    </message>
    <message>
        <source>Previous unread conversation</source>
        <translation>Vorige ungelesene Unterhaltung</translation>
    </message>
    <message>
        <source>Attach a photo or file</source>
        <translation>Foto oder Datei anhängen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Alle Tastenkürzel</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>Diese Unterhaltung durchsuchen</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Alle Nachrichten durchsuchen</translation>
    </message>
    <message>
        <source>Media, files and links</source>
        <translation>Medien, Dateien und Links</translation>
    </message>
    <message>
        <source>See and change the shortcuts</source>
        <translation>Tastenkürzel ansehen und ändern</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Jump to a date</source>
        <translation>Zu einem Datum springen</translation>
    </message>
    <message>
        <source>Width of the conversation list</source>
        <translation>Breite der Unterhaltungsliste</translation>
    </message>
</context>
<context>
    <name>Ui::MainWindow</name>
    <message>
        <source>the keychain of this computer</source>
        <translation>Schlüsselbund dieses Rechners</translation>
    </message>
    <message>
        <source>your passphrase</source>
        <translation>deine Passphrase</translation>
    </message>
    <message>
        <source>a key file</source>
        <translation>eine Schlüsseldatei</translation>
    </message>
    <message>
        <source>Kith %1. Your messages on this computer are encrypted; the key is kept in: %2.</source>
        <translation>Kith %1. Deine Nachrichten auf diesem Rechner sind verschlüsselt; der Schlüssel liegt hier: %2.</translation>
    </message>
    <message>
        <source>You are signed in already</source>
        <translation>Du bist schon angemeldet</translation>
    </message>
    <message>
        <source>The invite link is for a new account. Start Kith with another profile to use it.</source>
        <translation>Der Einladungslink ist für ein neues Konto. Starte Kith mit einem anderen Profil, um ihn zu benutzen.</translation>
    </message>
    <message>
        <source>%1 - Kith</source>
        <extracomment>Title of the window: account name</extracomment>
        <translation>%1 - Kith</translation>
    </message>
</context>
<context>
    <name>Ui::MessageActions</name>
    <message>
        <source>It could not be fetched</source>
        <translation>Das konnte nicht geholt werden</translation>
    </message>
    <message>
        <source>It could not be sent</source>
        <translation>Das konnte nicht gesendet werden</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>Diese Nachricht löschen?</translation>
    </message>
    <message>
        <source>It was not sent. Nobody will get it, and it is gone from this computer.</source>
        <translation>Sie wurde nicht gesendet. Niemand bekommt sie, und von diesem Rechner verschwindet sie.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>It could not be deleted</source>
        <translation>Das konnte nicht gelöscht werden</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>Das konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy selected text</source>
        <translation>Ausgewählten Text kopieren</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>Sicherheitsnummer</translation>
    </message>
    <message>
        <source>Message info</source>
        <translation>Über diese Nachricht</translation>
    </message>
    <message>
        <source>Pause upload</source>
        <translation>Hochladen anhalten</translation>
    </message>
    <message>
        <source>Pause download</source>
        <translation>Herunterladen anhalten</translation>
    </message>
    <message>
        <source>Go on with the upload</source>
        <translation>Hochladen fortsetzen</translation>
    </message>
    <message>
        <source>Open %1?</source>
        <translation>%1 öffnen?</translation>
    </message>
    <message>
        <source>Files of this kind can run programs on this computer.</source>
        <translation>Dateien dieser Art können auf diesem Computer Programme ausführen.</translation>
    </message>
    <message>
        <source>Files of this kind can run programs on this computer, and read or delete your files. Open it only if you expected it and trust %1.</source>
        <translation>Dateien dieser Art können auf diesem Computer Programme ausführen und Ihre Dateien lesen oder löschen. Öffnen Sie sie nur, wenn Sie sie erwartet haben und %1 vertrauen.</translation>
    </message>
    <message>
        <source>It could not be opened</source>
        <translation>Öffnen nicht möglich</translation>
    </message>
    <message>
        <source>No program opens it</source>
        <translation>Kein Programm öffnet sie</translation>
    </message>
    <message>
        <source>This computer knows no program for files of this kind. You can save it.</source>
        <translation>Dieser Computer kennt kein Programm für Dateien dieser Art. Sie können sie speichern.</translation>
    </message>
    <message>
        <source>It could not be copied</source>
        <translation>Es konnte nicht kopiert werden</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>It waits to be sent, and is gone from this computer then. If it is with the relay already, the others get it all the same.</source>
        <translation>Sie wartet darauf, gesendet zu werden, und ist danach von diesem Computer verschwunden. Ist sie schon beim Relay, bekommen die anderen sie trotzdem.</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
</context>
<context>
    <name>Ui::MessageInfoDialog</name>
    <message>
        <source>Message info</source>
        <translation>Über diese Nachricht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Written, by the clock of %1</source>
        <translation>Geschrieben, nach der Uhr von %1</translation>
    </message>
    <message>
        <source>Arrived at the relay</source>
        <translation>Beim Relay angekommen</translation>
    </message>
    <message>
        <source>Stored on this computer</source>
        <translation>Auf diesem Rechner gespeichert</translation>
    </message>
    <message>
        <source>Safe at the relay</source>
        <translation>Sicher beim Relay</translation>
    </message>
    <message>
        <source>Delivered to %1</source>
        <translation>%1 zugestellt</translation>
    </message>
    <message>
        <source>On device %2 of %1</source>
        <translation>Auf Gerät %2 von %1</translation>
    </message>
    <message>
        <source>Read by %1</source>
        <translation>Von %1 gelesen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Arrived here</source>
        <translation>Hier angekommen</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>+%1 ms</source>
        <translation>+%1 ms</translation>
    </message>
    <message>
        <source>+%1 s</source>
        <translation>+%1 s</translation>
    </message>
    <message>
        <source>+%1 min</source>
        <translation>+%1 min</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <extracomment>%1 says why, and what to do</extracomment>
        <translation>Nicht gesendet. %1</translation>
    </message>
</context>
<context>
    <name>Ui::MessageWords</name>
    <message>
        <source>waiting to be sent</source>
        <translation>wartet auf das Senden</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>%1 has a new identity. Messages are protected, but compare the safety number to be sure who it is.</source>
        <translation>%1 hat eine neue Identität. Nachrichten sind geschützt, aber vergleiche die Sicherheitsnummer, um sicher zu sein, wer es ist.</translation>
    </message>
    <message>
        <source>%1 uses a new device. Messages are protected, but compare the safety number to be sure who it is.</source>
        <translation>%1 benutzt ein neues Gerät. Nachrichten sind geschützt, aber vergleiche die Sicherheitsnummer, um sicher zu sein, wer es ist.</translation>
    </message>
    <message>
        <source>%1 no longer uses one of their devices.</source>
        <translation>%1 benutzt eines der Geräte nicht mehr.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) from %1 never arrived. They may have been lost or held back.</source>
        <translation>
            <numerusform>%n Nachricht von %1 ist nie angekommen. Sie kann verloren gegangen oder zurückgehalten worden sein.</numerusform>
            <numerusform>%n Nachrichten von %1 sind nie angekommen. Sie können verloren gegangen oder zurückgehalten worden sein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older message(s) could not be kept by the relay.</source>
        <translation>
            <numerusform>%n ältere Nachricht konnte das Relay nicht aufbewahren.</numerusform>
            <numerusform>%n ältere Nachrichten konnte das Relay nicht aufbewahren.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of your own devices changed, and this device did not do it. Look at your devices.</source>
        <translation>Die Liste deiner eigenen Geräte hat sich geändert, und dieses Gerät war es nicht. Sieh dir deine Geräte an.</translation>
    </message>
    <message>
        <source>The relay has seen a newer state of this device. This profile may be an old copy, or somebody may have copied it.</source>
        <translation>Das Relay kennt einen neueren Stand dieses Geräts. Vielleicht ist dieses Profil eine alte Kopie, oder jemand hat es kopiert.</translation>
    </message>
    <message>
        <source>The protection of this conversation was renewed.</source>
        <translation>Der Schutz dieser Unterhaltung wurde erneuert.</translation>
    </message>
    <message>
        <source>Messages here are end-to-end encrypted: only you and %1 can read them.</source>
        <translation>Nachrichten hier sind Ende-zu-Ende verschlüsselt: Nur du und %1 könnt sie lesen.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>file %1, %2</source>
        <translation>Datei %1, %2</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read aloud by a screen reader: who, when, what</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>A message that cannot be shown</source>
        <translation>Eine Nachricht, die nicht gezeigt werden kann</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Noch keine Nachrichten</translation>
    </message>
    <message>
        <source>New identity</source>
        <translation>Neue Identität</translation>
    </message>
    <message>
        <source>Devices changed</source>
        <translation>Geräte geändert</translation>
    </message>
    <message>
        <source>Some messages are missing</source>
        <translation>Einige Nachrichten fehlen</translation>
    </message>
    <message>
        <source>Your devices changed</source>
        <translation>Deine Geräte haben sich geändert</translation>
    </message>
    <message>
        <source>This profile may be a copy</source>
        <translation>Dieses Profil könnte eine Kopie sein</translation>
    </message>
    <message>
        <source>Protection renewed</source>
        <translation>Schutz erneuert</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>Format of a day in this year, see QDate::toString</extracomment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>Format of a day in another year, see QDate::toString</extracomment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>away</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>beschäftigt</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>last seen just now</source>
        <translation>gerade eben gesehen</translation>
    </message>
    <message numerus="yes">
        <source>last seen %n minute(s) ago</source>
        <translation>
            <numerusform>zuletzt vor %n Minute gesehen</numerusform>
            <numerusform>zuletzt vor %n Minuten gesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>last seen today at %1</source>
        <translation>zuletzt heute um %1 gesehen</translation>
    </message>
    <message>
        <source>last seen yesterday at %1</source>
        <translation>zuletzt gestern um %1 gesehen</translation>
    </message>
    <message>
        <source>last seen on %1</source>
        <translation>zuletzt am %1 gesehen</translation>
    </message>
    <message>
        <source>upload paused</source>
        <translation>Hochladen angehalten</translation>
    </message>
    <message>
        <source>download paused</source>
        <translation>Herunterladen angehalten</translation>
    </message>
    <message>
        <source>upload failed, not sent</source>
        <translation>Hochladen fehlgeschlagen, nicht gesendet</translation>
    </message>
    <message>
        <source>could not be fetched</source>
        <translation>konnte nicht geholt werden</translation>
    </message>
    <message>
        <source>file: %1</source>
        <extracomment>Read aloud by a screen reader: the last message of a conversation, a file; %1 is its name or what was written with it</extracomment>
        <translation>Datei: %1</translation>
    </message>
</context>
<context>
    <name>Ui::NewConversationDialog</name>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>Who would you like to write to? Enter the user name this person has on your relay.</source>
        <translation>Wem möchtest du schreiben? Gib den Benutzernamen ein, den diese Person auf deinem Relay hat.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Suche …</translation>
    </message>
    <message>
        <source>This is your own name. Enter that of somebody else.</source>
        <translation>Das ist dein eigener Name. Gib den von jemand anderem ein.</translation>
    </message>
</context>
<context>
    <name>Ui::PasswordDialog</name>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Gib dein Passwort ein.</translation>
    </message>
    <message>
        <source>Invite link or address, if the relay has moved</source>
        <translation>Einladungslink oder Adresse, falls das Relay umgezogen ist</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Passwort noch einmal</translation>
    </message>
    <message>
        <source>Make the account again</source>
        <translation>Konto noch einmal anlegen</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>Noch einmal anlegen</translation>
    </message>
    <message>
        <source>Sign in instead</source>
        <translation>Stattdessen anmelden</translation>
    </message>
    <message>
        <source>Make the account again …</source>
        <translation>Konto noch einmal anlegen …</translation>
    </message>
    <message>
        <source>The relay gets your account back, with the keys that are stored here. The password you type becomes the account&apos;s password there. Nothing that is stored here changes.</source>
        <translation>Das Relay bekommt dein Konto zurück, mit den Schlüsseln, die hier gespeichert sind. Das Passwort, das du eingibst, wird dort das Passwort des Kontos. An dem, was hier gespeichert ist, ändert sich nichts.</translation>
    </message>
    <message>
        <source>Or the relay was put back to an older state, from before your account was made.</source>
        <translation>Oder das Relay wurde auf einen älteren Stand zurückgesetzt, aus der Zeit vor deinem Konto.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Die beiden Passwörter sind nicht gleich.</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>Making your account again …</source>
        <translation>Konto wird noch einmal angelegt …</translation>
    </message>
    <message>
        <source>The relay does know your user name, but with another password. Sign in with that one. If you never had another, ask whoever runs the relay.</source>
        <translation>Das Relay kennt deinen Benutzernamen doch, aber mit einem anderen Passwort. Melde dich mit diesem an. Hattest du nie ein anderes, frage, wer das Relay betreibt.</translation>
    </message>
    <message>
        <source>This relay makes accounts only with an invite link. Ask somebody who is there for one, and put it into the field for the invite link above.</source>
        <translation>Dieses Relay legt Konten nur mit einem Einladungslink an. Bitte jemanden, der dort ist, um einen und trage ihn oben in das Feld für den Einladungslink ein.</translation>
    </message>
</context>
<context>
    <name>Ui::RecoveryKeyPage</name>
    <message>
        <source>Your recovery key</source>
        <translation>Dein Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>If this computer is lost, this key and your password bring your account back. Nobody else has it: write it down or save it somewhere safe.</source>
        <translation>Geht dieser Rechner verloren, bringen dieser Schlüssel und dein Passwort dein Konto zurück. Sonst hat ihn niemand: Schreib ihn auf oder speichere ihn an einem sicheren Ort.</translation>
    </message>
    <message>
        <source>I have kept it in a safe place</source>
        <translation>Ich habe ihn sicher aufbewahrt</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Wiederherstellungsschlüssel speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Ui::RelayPage</name>
    <message>
        <source>Sign in to a relay</source>
        <translation>Bei einem Relay anmelden</translation>
    </message>
    <message>
        <source>Messages travel through a relay. It cannot read them.</source>
        <translation>Nachrichten reisen über ein Relay. Es kann sie nicht lesen.</translation>
    </message>
    <message>
        <source>Address of the relay</source>
        <translation>Adresse des Relays</translation>
    </message>
    <message>
        <source>No authority vouches for this relay; it vouches for itself. Compare this key with the one that whoever runs it gave you. Continue only if they are the same.</source>
        <translation>Keine Stelle bürgt für dieses Relay; es bürgt für sich selbst. Vergleiche diesen Schlüssel mit dem, den dir der Betreiber gegeben hat. Mach nur weiter, wenn sie gleich sind.</translation>
    </message>
    <message>
        <source>Key of the relay</source>
        <translation>Schlüssel des Relays</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Enter the address first, for example relay.example.org.</source>
        <translation>Gib zuerst die Adresse ein, zum Beispiel relay.example.org.</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>Das Relay wird gefragt …</translation>
    </message>
    <message>
        <source>The keys are the same</source>
        <translation>Die Schlüssel sind gleich</translation>
    </message>
    <message>
        <source>An address looks like relay.example.org or 192.168.1.20:7443.</source>
        <translation>Eine Adresse sieht aus wie relay.example.org oder 192.168.1.20:7443.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>Ui::ReviewStrip</name>
    <message>
        <source>Pictures: %1, %2 of %3</source>
        <extracomment>Said of the strip: which picture is chosen, its place, how many there are</extracomment>
        <translation>Bilder: %1, %2 von %3</translation>
    </message>
    <message>
        <source>Drag to put them in another order</source>
        <translation>Ziehen, um die Reihenfolge zu ändern</translation>
    </message>
    <message>
        <source>%1 (sent as a file, untouched)</source>
        <extracomment>Said of a picture that could not be opened; %1 is its name</extracomment>
        <translation>%1 (als Datei gesendet, unverändert)</translation>
    </message>
</context>
<context>
    <name>Ui::ReviewWords</name>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>author</source>
        <translation>Urheber</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>software</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>hidden preview</source>
        <translation>verstecktes Vorschaubild</translation>
    </message>
    <message>
        <source>hidden data</source>
        <translation>versteckte Daten</translation>
    </message>
    <message>
        <source>technical details</source>
        <translation>technische Angaben</translation>
    </message>
    <message>
        <source>%1 × %2 · %3</source>
        <extracomment>Width × height of a picture in pixels, and its size</extracomment>
        <translation>%1 × %2 · %3</translation>
    </message>
    <message>
        <source>Looks like a screenshot, text or a drawing: every pixel is kept.</source>
        <translation>Sieht nach Bildschirmfoto, Text oder Zeichnung aus: jeder Bildpunkt bleibt erhalten.</translation>
    </message>
    <message>
        <source>Parts of it are transparent, and stay so.</source>
        <translation>Teile davon sind durchsichtig und bleiben es.</translation>
    </message>
    <message>
        <source>It is small already: its pixels stay as they are.</source>
        <translation>Es ist schon klein: die Bildpunkte bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Every pixel is kept.</source>
        <translation>Jeder Bildpunkt bleibt erhalten.</translation>
    </message>
    <message>
        <source>Made smaller although it looks like text: letters may blur.</source>
        <translation>Verkleinert, obwohl es nach Text aussieht: Buchstaben können verschwimmen.</translation>
    </message>
    <message>
        <source>Removed before sending: %1.</source>
        <extracomment>%1 is a list such as &quot;place, camera, time&quot;</extracomment>
        <translation>Vor dem Senden entfernt: %1.</translation>
    </message>
    <message>
        <source>The file is sent exactly as it is.</source>
        <translation>Die Datei wird genau so gesendet, wie sie ist.</translation>
    </message>
    <message>
        <source>The file is sent exactly as it is, with what is hidden in it: %1.</source>
        <extracomment>%1 is a list such as &quot;place, camera, time&quot;</extracomment>
        <translation>Die Datei wird genau so gesendet, wie sie ist, mit dem, was darin steckt: %1.</translation>
    </message>
    <message>
        <source>It moves, so it is sent as it is. Pictures that move cannot be cropped or turned.</source>
        <translation>Es bewegt sich, darum wird es gesendet, wie es ist. Bewegte Bilder lassen sich nicht zuschneiden oder drehen.</translation>
    </message>
    <message>
        <source>The file is sent exactly as it is, with everything hidden in it, possibly the place and the camera.</source>
        <translation>Die Datei wird genau so gesendet, wie sie ist, mit allem, was darin steckt, vielleicht auch Ort und Kamera.</translation>
    </message>
    <message>
        <source>Its name is sent with it: %1</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>Der Name wird mitgesendet: %1</translation>
    </message>
</context>
<context>
    <name>Ui::SafetyNumberDialog</name>
    <message>
        <source>They are the same</source>
        <translation>Sie sind gleich</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>Sicherheitsnummer</translation>
    </message>
    <message>
        <source>Safety number with %1</source>
        <translation>Sicherheitsnummer mit %1</translation>
    </message>
    <message>
        <source>Compare this number with the one on the screen of %1, side by side or over a call. If all digits are the same, only the two of you can read your messages.</source>
        <translation>Vergleiche diese Nummer mit der auf dem Bildschirm von %1, nebeneinander oder am Telefon. Sind alle Ziffern gleich, könnt nur ihr beide eure Nachrichten lesen.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There is no number yet: it comes with the first message to %1.</source>
        <translation>Es gibt noch keine Nummer: Sie kommt mit der ersten Nachricht an %1.</translation>
    </message>
    <message>
        <source>You have compared this number, and it was the same.</source>
        <translation>Du hast diese Nummer verglichen, und sie war gleich.</translation>
    </message>
    <message>
        <source>No longer sure</source>
        <translation>Nicht mehr sicher</translation>
    </message>
    <message>
        <source>This number has changed. Compare it again before you write anything that matters.</source>
        <translation>Diese Nummer hat sich geändert. Vergleiche sie neu, bevor du etwas Wichtiges schreibst.</translation>
    </message>
    <message>
        <source>You have not compared this number yet.</source>
        <translation>Du hast diese Nummer noch nicht verglichen.</translation>
    </message>
</context>
<context>
    <name>Ui::SearchDelegate</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>In %1, %2, %3: %4</source>
        <extracomment>A search result for a screen reader: the conversation, who wrote, when, and the text</extracomment>
        <translation>In %1, %2, %3: %4</translation>
    </message>
    <message>
        <source>%1: </source>
        <translation>%1: </translation>
    </message>
</context>
<context>
    <name>Ui::SearchPane</name>
    <message>
        <source>Back to the conversations</source>
        <translation>Zurück zu den Unterhaltungen</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Alle Nachrichten durchsuchen</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>Gefundene Nachrichten</translation>
    </message>
    <message>
        <source>Words, “phrases”, names of files. The last word may be a beginning.</source>
        <translation>Wörter, „Wortfolgen“, Dateinamen. Vom letzten Wort genügt der Anfang.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Narrow by %1</source>
        <extracomment>%1 is for instance from:anna</extracomment>
        <translation>Eingrenzen mit %1</translation>
    </message>
</context>
<context>
    <name>Ui::SearchText</name>
    <message>
        <source>“%1” is nothing to search by. There are from: in: has: before: after: and on:. To find the word itself, put it in quotation marks.</source>
        <extracomment>%1 is what was typed, for instance form:</extracomment>
        <translation>Mit „%1“ kann man nicht suchen. Es gibt from: in: has: before: after: und on:. Um das Wort selbst zu finden, setze es in Anführungszeichen.</translation>
    </message>
    <message>
        <source>What comes after “%1”?</source>
        <extracomment>%1 is for instance from:</extracomment>
        <translation>Was kommt nach „%1“?</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it like 2024-05-31, 2024-05 or 2024.</source>
        <translation>„%1“ ist kein Datum. Schreibe es wie 2024-05-31, 2024-05 oder 2024.</translation>
    </message>
    <message>
        <source>“%1”: there are has:image, has:file and has:link.</source>
        <translation>„%1“: Es gibt has:image, has:file und has:link.</translation>
    </message>
    <message>
        <source>You talk with nobody called “%1”. from:me is you.</source>
        <translation>Du sprichst mit niemandem namens „%1“. from:me bist du.</translation>
    </message>
    <message>
        <source>There is no conversation called “%1”.</source>
        <translation>Es gibt keine Unterhaltung namens „%1“.</translation>
    </message>
    <message>
        <source>No day fits all of these dates.</source>
        <translation>Kein Tag passt zu all diesen Daten.</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Am %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Vom %1 bis zum %2</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <translation>Ab dem %1</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Bis zum %1</translation>
    </message>
    <message>
        <source>Searched all %1 messages on this computer.</source>
        <translation>Alle %1 Nachrichten auf diesem Computer durchsucht.</translation>
    </message>
    <message>
        <source>Older ones are still being prepared and cannot be found yet.</source>
        <translation>Ältere werden noch vorbereitet und können noch nicht gefunden werden.</translation>
    </message>
    <message>
        <source>Older ones are still being prepared: they are found by words as they were written only.</source>
        <translation>Ältere werden noch vorbereitet: Sie werden nur mit den Wörtern gefunden, wie sie geschrieben wurden.</translation>
    </message>
    <message>
        <source>Searched back to %2 so far; there are %1 messages.</source>
        <extracomment>%1: a number, of all messages; %2: a date</extracomment>
        <translation>Bisher bis %2 zurück durchsucht; es gibt %1 Nachrichten.</translation>
    </message>
</context>
<context>
    <name>Ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Tell others when I have read their messages</source>
        <translation>Anderen zeigen, wenn ich ihre Nachrichten gelesen habe</translation>
    </message>
    <message>
        <source>Without it you still see who has read yours, if they tell you.</source>
        <translation>Auch ohne das siehst du, wer deine gelesen hat, wenn sie es dir zeigen.</translation>
    </message>
    <message>
        <source>Tell others when I am typing</source>
        <translation>Anderen zeigen, wenn ich schreibe</translation>
    </message>
    <message>
        <source>Show others when I am online</source>
        <translation>Anderen zeigen, wenn ich online bin</translation>
    </message>
    <message>
        <source>Photos and files</source>
        <translation>Fotos und Dateien</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line</source>
        <translation>Enter sendet, Umschalt+Enter beginnt eine neue Zeile</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter starts a new line</source>
        <translation>Strg+Enter sendet, Enter beginnt eine neue Zeile</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>On a metered network</source>
        <translation>In einem Netz mit Datenvolumen</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>Daten sparen</translation>
    </message>
    <message>
        <source>Nothing is downloaded until you ask for it. Small previews come with the message.</source>
        <translation>Nichts wird heruntergeladen, bevor du es möchtest. Kleine Vorschaubilder kommen mit der Nachricht.</translation>
    </message>
    <message>
        <source>Download photos automatically</source>
        <translation>Fotos von selbst herunterladen</translation>
    </message>
    <message>
        <source>Download files automatically</source>
        <translation>Dateien von selbst herunterladen</translation>
    </message>
</context>
<context>
    <name>Ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Menu of a message</source>
        <translation>Menü einer Nachricht</translation>
    </message>
    <message>
        <source>Close the nearest thing</source>
        <translation>Das Nächstliegende schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Conversation by its place in the list</source>
        <translation>Unterhaltung nach ihrem Platz in der Liste</translation>
    </message>
    <message>
        <source>Usual keys for all</source>
        <translation>Übliche Tasten für alle</translation>
    </message>
    <message>
        <source>Choose a shortcut and press other keys for it. Backspace takes its keys away.</source>
        <translation>Wähle ein Kürzel und drücke andere Tasten dafür. Die Rücktaste nimmt ihm seine Tasten.</translation>
    </message>
    <message>
        <source>Usual keys for: %1</source>
        <translation>Übliche Tasten für: %1</translation>
    </message>
    <message>
        <source>%1 is needed for writing and moving about. Take Ctrl or Alt with another key, or a function key.</source>
        <translation>%1 wird zum Schreiben und Bewegen gebraucht. Nimm Strg oder Alt mit einer anderen Taste oder eine Funktionstaste.</translation>
    </message>
    <message>
        <source>%1 already means “%2”. Give that other keys first.</source>
        <extracomment>%1 are keys, %2 what they do</extracomment>
        <translation>%1 bedeutet schon „%2“. Gib dem zuerst andere Tasten.</translation>
    </message>
</context>
<context>
    <name>Ui::SignInPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Passwort zeigen</translation>
    </message>
</context>
<context>
    <name>Ui::SignInView</name>
    <message>
        <source>The first account on your relay: yours.</source>
        <translation>Das erste Konto auf deinem Relay: deines.</translation>
    </message>
</context>
<context>
    <name>Ui::TimelineView</name>
    <message>
        <source>Go to the newest message</source>
        <translation>Zur neuesten Nachricht</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message numerus="yes">
        <source>Go to the newest message, %n unread</source>
        <translation>
            <numerusform>Zur neuesten Nachricht, %n ungelesene</numerusform>
            <numerusform>Zur neuesten Nachricht, %n ungelesene</numerusform>
        </translation>
    </message>
    <message>
        <source>Unread messages</source>
        <translation>Ungelesene Nachrichten</translation>
    </message>
</context>
<context>
    <name>Ui::TrustBanner</name>
    <message>
        <source>Compare safety number</source>
        <translation>Sicherheitsnummer vergleichen</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Trotzdem senden</translation>
    </message>
    <message>
        <source>The safety number you compared with %1 has changed: a new device, or somebody else. Nothing is sent until you decide.</source>
        <translation>Die Sicherheitsnummer, die du mit %1 verglichen hast, hat sich geändert: ein neues Gerät, oder jemand anderes. Bis du entscheidest, wird nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>Ui::UnlockView</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase noch einmal</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Wähle eine Passphrase</translation>
    </message>
    <message>
        <source>This computer has no keychain that Kith can use. A passphrase locks your messages here instead; you enter it whenever Kith starts.</source>
        <translation>Dieser Rechner hat keinen Schlüsselbund, den Kith benutzen kann. Stattdessen schützt hier eine Passphrase deine Nachrichten; du gibst sie bei jedem Start von Kith ein.</translation>
    </message>
    <message>
        <source>Kith is locked</source>
        <translation>Kith ist gesperrt</translation>
    </message>
    <message>
        <source>Your messages are locked with a passphrase.</source>
        <translation>Deine Nachrichten sind mit einer Passphrase gesperrt.</translation>
    </message>
    <message>
        <source>Kith could not be opened</source>
        <translation>Kith konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>This passphrase does not open it. Check how it is written and try again.</source>
        <translation>Mit dieser Passphrase geht es nicht auf. Prüfe die Schreibweise und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Enter the passphrase first.</source>
        <translation>Gib zuerst die Passphrase ein.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Die beiden Passphrasen sind nicht gleich.</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Wird geöffnet …</translation>
    </message>
</context>
<context>
    <name>Ui::WelcomePage</name>
    <message>
        <source>Welcome to Kith</source>
        <translation>Willkommen bei Kith</translation>
    </message>
    <message>
        <source>Messages and photos that only you and the people you write to can read. No phone number, no e-mail.</source>
        <translation>Nachrichten und Fotos, die nur du und die, denen du schreibst, lesen können. Ohne Telefonnummer, ohne E-Mail.</translation>
    </message>
    <message>
        <source>Join with an invite link</source>
        <translation>Mit einem Einladungslink beitreten</translation>
    </message>
    <message>
        <source>Somebody sent you a link to the relay they use</source>
        <translation>Jemand hat dir einen Link zu seinem Relay geschickt</translation>
    </message>
    <message>
        <source>Sign in to a relay</source>
        <translation>Bei einem Relay anmelden</translation>
    </message>
    <message>
        <source>You know the address of a relay: make an account there, or use the one you have</source>
        <translation>Du kennst die Adresse eines Relays: Lege dort ein Konto an oder benutze deins</translation>
    </message>
    <message>
        <source>Host a relay on this computer</source>
        <translation>Ein Relay auf diesem Computer betreiben</translation>
    </message>
    <message>
        <source>Start your own, and invite others to it</source>
        <translation>Starte dein eigenes und lade andere dazu ein</translation>
    </message>
    <message>
        <source>Want your own? On a computer that stays on, run “kith-relay serve --data FOLDER”. It prints an invite link to begin with.</source>
        <translation>Lieber ein eigenes? Starte auf einem Rechner, der anbleibt, „kith-relay serve --data ORDNER“. Es gibt einen Einladungslink für den Anfang aus.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Messages that only the people in a conversation can read.</source>
        <translation>Nachrichten, die nur die Menschen in einer Unterhaltung lesen können.</translation>
    </message>
    <message>
        <source>Keeps everything of an account in this folder.</source>
        <translation>Bewahrt alles, was zu einem Konto gehört, in diesem Ordner auf.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>An invite link: kith://invite/…</source>
        <translation>Ein Einladungslink: kith://invite/…</translation>
    </message>
</context>
</TS>
