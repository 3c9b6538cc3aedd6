<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi">
<context>
    <name>Ui::AccountPage</name>
    <message>
        <source>Your account</source>
        <translation>आपका खाता</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>यूज़रनेम</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>पासवर्ड दोबारा</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>रिकवरी कुंजी</translation>
    </message>
    <message>
        <source>Make an account</source>
        <translation>खाता बनाएँ</translation>
    </message>
    <message>
        <source>I have no recovery key</source>
        <translation>मेरे पास रिकवरी कुंजी नहीं है</translation>
    </message>
    <message>
        <source>On %1.</source>
        <translation>%1 पर।</translation>
    </message>
    <message>
        <source>On %1. It takes new people only with an invite link.</source>
        <translation>%1 पर। यह नए लोगों को केवल निमंत्रण लिंक से लेता है।</translation>
    </message>
    <message>
        <source>On %1. It takes no new people.</source>
        <translation>%1 पर। यह नए लोगों को नहीं लेता।</translation>
    </message>
    <message>
        <source>You were invited to %1.</source>
        <translation>आपको %1 पर आमंत्रित किया गया है।</translation>
    </message>
    <message>
        <source>%1 invited you to %2.</source>
        <translation>%1 ने आपको %2 पर आमंत्रित किया है।</translation>
    </message>
    <message>
        <source>Others find you by your user name. Nobody can reset your password, so keep it safe.</source>
        <translation>दूसरे लोग आपको यूज़रनेम से ढूँढते हैं। आपका पासवर्ड कोई रीसेट नहीं कर सकता, इसलिए उसे सँभालकर रखें।</translation>
    </message>
    <message>
        <source>The recovery key was shown when the account was made. It brings your identity to this device.</source>
        <translation>रिकवरी कुंजी खाता बनाते समय दिखाई गई थी। वह आपकी पहचान इस डिवाइस पर लाती है।</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>साइन इन करें</translation>
    </message>
    <message>
        <source>I have an account already</source>
        <translation>मेरा खाता पहले से है</translation>
    </message>
    <message>
        <source>Make a new account</source>
        <translation>नया खाता बनाएँ</translation>
    </message>
    <message>
        <source>Enter a user name.</source>
        <translation>यूज़रनेम लिखें।</translation>
    </message>
    <message>
        <source>Enter a password.</source>
        <translation>पासवर्ड लिखें।</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>दोनों पासवर्ड एक जैसे नहीं हैं।</translation>
    </message>
    <message>
        <source>Making your account …</source>
        <translation>आपका खाता बनाया जा रहा है…</translation>
    </message>
    <message>
        <source>Enter your recovery key, or choose what to do without it.</source>
        <translation>अपनी रिकवरी कुंजी लिखें, या चुनें कि उसके बिना क्या करना है।</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>साइन इन हो रहा है…</translation>
    </message>
    <message>
        <source>This is not the recovery key of this account. Check how it is written.</source>
        <translation>यह इस खाते की रिकवरी कुंजी नहीं है। देखें कि वह सही लिखी है या नहीं।</translation>
    </message>
    <message>
        <source>Go on without a recovery key?</source>
        <translation>रिकवरी कुंजी के बिना आगे बढ़ें?</translation>
    </message>
    <message>
        <source>Your account gets a new identity. Everybody you write with is told that it changed and may compare the safety number again. Your other devices are signed out.</source>
        <translation>आपके खाते को नई पहचान मिलती है। जिन-जिन से आप बात करते हैं, सबको इसकी सूचना मिलती है और वे सुरक्षा नंबर फिर से मिला सकते हैं। आपके दूसरे डिवाइस साइन आउट हो जाते हैं।</translation>
    </message>
    <message>
        <source>Get a new identity</source>
        <translation>नई पहचान लें</translation>
    </message>
    <message>
        <source>I have an invite link</source>
        <translation>मेरे पास निमंत्रण लिंक है</translation>
    </message>
</context>
<context>
    <name>Ui::Announcer</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n नया संदेश</numerusform>
            <numerusform>%n नए संदेश</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) from %1</source>
        <extracomment>%1 is a name</extracomment>
        <translation>
            <numerusform>%1 का %n नया संदेश</numerusform>
            <numerusform>%1 के %n नए संदेश</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::AttachmentStrip</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 हटाएँ</translation>
    </message>
</context>
<context>
    <name>Ui::BubbleLayout</name>
    <message>
        <source>Try again</source>
        <translation>फिर से कोशिश करें</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>मिटाएँ</translation>
    </message>
</context>
<context>
    <name>Ui::BubblePainter</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2 में से %1</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, रुका हुआ</translation>
    </message>
    <message>
        <source>%1, being prepared</source>
        <translation>%1, तैयार हो रहा है</translation>
    </message>
    <message>
        <source>%1, waiting</source>
        <translation>%1, प्रतीक्षा में</translation>
    </message>
    <message>
        <source>%1, could not be fetched</source>
        <translation>%1, प्राप्त नहीं हो सकी</translation>
    </message>
</context>
<context>
    <name>Ui::CaptionField</name>
    <message>
        <source>Caption</source>
        <translation>कैप्शन</translation>
    </message>
    <message>
        <source>Add a caption</source>
        <translation>कैप्शन जोड़ें</translation>
    </message>
</context>
<context>
    <name>Ui::ChatHeader</name>
    <message>
        <source>Back to the conversations</source>
        <translation>बातचीत सूची पर वापस</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>सुरक्षा नंबर</translation>
    </message>
    <message>
        <source>More</source>
        <translation>और</translation>
    </message>
    <message>
        <source>Safety number: compared</source>
        <translation>सुरक्षा नंबर: मिलाया गया</translation>
    </message>
    <message>
        <source>Safety number: changed</source>
        <translation>सुरक्षा नंबर: बदल गया</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>लिख रहे हैं…</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>म्यूट हटाएँ</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>म्यूट करें</translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation>इस कंप्यूटर से हटाएँ</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>इस बातचीत में खोजें</translation>
    </message>
    <message>
        <source>Jump to a date</source>
        <translation>किसी तारीख़ पर जाएँ</translation>
    </message>
    <message>
        <source>Media, files and links</source>
        <translation>मीडिया, फ़ाइलें और लिंक</translation>
    </message>
</context>
<context>
    <name>Ui::ChatPage</name>
    <message>
        <source>That did not work</source>
        <translation>यह नहीं हो सका</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>%1 को लिखें</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>भेजा नहीं गया</translation>
    </message>
    <message>
        <source>Remove this conversation?</source>
        <translation>यह बातचीत हटाएँ?</translation>
    </message>
    <message>
        <source>Its messages and pictures are deleted from this computer. %1 keeps theirs.</source>
        <translation>इसके संदेश और तस्वीरें इस कंप्यूटर से मिटा दी जाएँगी। %1 के पास उनकी अपनी बनी रहेंगी।</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>It could not be removed</source>
        <translation>हटाया नहीं जा सका</translation>
    </message>
    <message>
        <source>Choose a conversation to read and write</source>
        <translation>पढ़ने और लिखने के लिए कोई बातचीत चुनें</translation>
    </message>
    <message>
        <source>Drop here to send to %1</source>
        <translation>%1 को भेजने के लिए यहाँ छोड़ें</translation>
    </message>
    <message>
        <source>“%1” was not sent</source>
        <translation>“%1” नहीं भेजा गया</translation>
    </message>
    <message>
        <source>Begin with “New conversation”: you only need to know a user name</source>
        <translation>“नई बातचीत” से शुरू करें: बस एक यूज़रनेम पता होना चाहिए</translation>
    </message>
</context>
<context>
    <name>Ui::ComparisonView</name>
    <message>
        <source>Original and result</source>
        <translation>मूल और नतीजा</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>मूल</translation>
    </message>
    <message>
        <source>As it is sent</source>
        <translation>जैसी भेजी जाएगी</translation>
    </message>
</context>
<context>
    <name>Ui::Composer</name>
    <message>
        <source>Attach a photo or file</source>
        <translation>फ़ोटो या फ़ाइल जोड़ें</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>भेजें</translation>
    </message>
    <message>
        <source>Ten at a time</source>
        <translation>एक बार में दस</translation>
    </message>
    <message>
        <source>The first ten are attached. Send them, then add the rest.</source>
        <translation>पहले दस जोड़ दिए गए हैं। उन्हें भेजें, फिर बाकी जोड़ें।</translation>
    </message>
    <message>
        <source>Nothing to attach</source>
        <translation>जोड़ने के लिए कुछ नहीं</translation>
    </message>
    <message>
        <source>Attach photos or files</source>
        <translation>फ़ोटो या फ़ाइलें जोड़ें</translation>
    </message>
    <message>
        <source>Folders, devices and what cannot be read cannot be sent.</source>
        <translation>फ़ोल्डर, उपकरण और जो पढ़ा नहीं जा सकता, वे भेजे नहीं जा सकते।</translation>
    </message>
    <message>
        <source>Not everything was attached</source>
        <translation>सब कुछ नहीं जुड़ा</translation>
    </message>
</context>
<context>
    <name>Ui::ComposerText</name>
    <message>
        <source>Message composer</source>
        <translation>संदेश लिखने की जगह</translation>
    </message>
</context>
<context>
    <name>Ui::ConnectionBanner</name>
    <message>
        <source>Try now</source>
        <translation>अभी कोशिश करें</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>फिर से साइन इन करें</translation>
    </message>
    <message numerus="yes">
        <source>No connection to the relay. Trying again in %n second(s).</source>
        <translation>
            <numerusform>रिले से कनेक्शन नहीं है। %n सेकंड में फिर कोशिश होगी।</numerusform>
            <numerusform>रिले से कनेक्शन नहीं है। %n सेकंड में फिर कोशिश होगी।</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection to the relay. Trying again …</source>
        <translation>रिले से कनेक्शन नहीं है। फिर कोशिश हो रही है…</translation>
    </message>
    <message>
        <source>Connecting to the relay …</source>
        <translation>रिले से जुड़ रहे हैं…</translation>
    </message>
    <message numerus="yes">
        <source>Catching up: %n message(s) to come</source>
        <translation>
            <numerusform>ताज़ा हो रहा है: %n संदेश बाकी</numerusform>
            <numerusform>ताज़ा हो रहा है: %n संदेश बाकी</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is full. New messages wait at the relay until you make some room.</source>
        <translation>डिस्क भर गई है। जगह बनने तक नए संदेश रिले पर रुके रहेंगे।</translation>
    </message>
    <message>
        <source>New messages cannot be stored here and wait at the relay. %1</source>
        <translation>नए संदेश यहाँ सहेजे नहीं जा सकते और रिले पर रुके हैं। %1</translation>
    </message>
</context>
<context>
    <name>Ui::ConversationDelegate</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n अनपढ़ा संदेश</numerusform>
            <numerusform>%n अनपढ़े संदेश</numerusform>
        </translation>
    </message>
    <message>
        <source>typing</source>
        <translation>लिख रहे हैं</translation>
    </message>
    <message>
        <source>draft: %1</source>
        <translation>ड्राफ़्ट: %1</translation>
    </message>
    <message>
        <source>you: %1</source>
        <translation>आप: %1</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>लिख रहे हैं…</translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation>ड्राफ़्ट:</translation>
    </message>
</context>
<context>
    <name>Ui::ConversationPane</name>
    <message>
        <source>Menu</source>
        <translation>मेन्यू</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>खोजें</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>नई बातचीत</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>बातचीत</translation>
    </message>
    <message>
        <source>No conversation matches.</source>
        <translation>कोई बातचीत मेल नहीं खाती।</translation>
    </message>
    <message>
        <source>No conversations yet.
Write to somebody by their user name.</source>
        <translation>अभी कोई बातचीत नहीं है।
किसी को उनके यूज़रनेम से लिखें।</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>%1 के रूप में साइन इन</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>किसी को आमंत्रित करें</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Show recovery key</source>
        <translation>रिकवरी कुंजी दिखाएँ</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>साइन आउट करें</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>बातचीत खोजें</translation>
    </message>
    <message>
        <source>Search all messages for “%1”</source>
        <extracomment>%1 was typed to find conversations</extracomment>
        <translation>सभी संदेशों में “%1” खोजें</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>सभी संदेशों में खोजें</translation>
    </message>
</context>
<context>
    <name>Ui::CropView</name>
    <message>
        <source>Part to keep</source>
        <translation>रखने वाला हिस्सा</translation>
    </message>
    <message>
        <source>Arrow keys move the frame, with Shift they move its lower right corner. Enter keeps it, Escape leaves everything as it was.</source>
        <translation>तीर कुंजियाँ फ़्रेम को खिसकाती हैं, Shift के साथ उसके निचले दाएँ कोने को। Enter उसे अपनाता है, Escape सब कुछ पहले जैसा छोड़ता है।</translation>
    </message>
</context>
<context>
    <name>Ui::DateJump</name>
    <message>
        <source>Jump to a date</source>
        <translation>किसी तारीख़ पर जाएँ</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>पिछला महीना</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>अगला महीना</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>महीना</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>वर्ष</translation>
    </message>
</context>
<context>
    <name>Ui::DetailsPanel</name>
    <message>
        <source>Media, files and links</source>
        <translation>मीडिया, फ़ाइलें और लिंक</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>मीडिया</translation>
    </message>
    <message>
        <source>No photos yet.</source>
        <translation>अभी कोई फ़ोटो नहीं है।</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>फ़ाइलें</translation>
    </message>
    <message>
        <source>No files yet.</source>
        <translation>अभी कोई फ़ाइल नहीं है।</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>लिंक</translation>
    </message>
    <message>
        <source>No links yet.</source>
        <translation>अभी कोई लिंक नहीं है।</translation>
    </message>
</context>
<context>
    <name>Ui::Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>ठीक है</translation>
    </message>
</context>
<context>
    <name>Ui::ErrorText</name>
    <message>
        <source>This cannot be used as it was entered.</source>
        <translation>जैसा लिखा गया है, वैसा इस्तेमाल नहीं हो सकता।</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>इसे रद्द कर दिया गया।</translation>
    </message>
    <message>
        <source>It is not on this computer any more, or the relay no longer keeps it.</source>
        <translation>यह अब इस कंप्यूटर पर नहीं है, या रिले अब इसे नहीं रखता।</translation>
    </message>
    <message>
        <source>This is already there, or already under way.</source>
        <translation>यह पहले से है, या इस पर काम चल रहा है।</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>फ़ाइल पढ़ी नहीं जा सकती।</translation>
    </message>
    <message>
        <source>The file cannot be written there.</source>
        <translation>फ़ाइल वहाँ लिखी नहीं जा सकती।</translation>
    </message>
    <message>
        <source>The disk is full, so this could not be kept.</source>
        <translation>डिस्क भरी है, इसलिए इसे रखा नहीं जा सका।</translation>
    </message>
    <message>
        <source>Kith is already open with this profile.</source>
        <translation>इस प्रोफ़ाइल के साथ Kith पहले से खुला है।</translation>
    </message>
    <message>
        <source>Nobody is signed in here yet.</source>
        <translation>यहाँ अभी कोई साइन इन नहीं है।</translation>
    </message>
    <message>
        <source>The key file can be read by others on this computer, or it is not a key file.</source>
        <translation>कुंजी फ़ाइल को इस कंप्यूटर पर दूसरे लोग पढ़ सकते हैं, या यह कुंजी फ़ाइल नहीं है।</translation>
    </message>
    <message>
        <source>This message is longer than one message can be.</source>
        <translation>यह संदेश एक संदेश की सीमा से लंबा है।</translation>
    </message>
    <message>
        <source>This picture is damaged, or of a kind that Kith does not read.</source>
        <translation>यह तस्वीर ख़राब है, या ऐसे प्रकार की है जिसे Kith नहीं पढ़ता।</translation>
    </message>
    <message>
        <source>This picture has more pixels than can be opened safely.</source>
        <translation>इस तस्वीर में इतने पिक्सेल हैं कि इसे सुरक्षित रूप से नहीं खोला जा सकता।</translation>
    </message>
    <message>
        <source>Somebody is signed in with this profile already.</source>
        <translation>इस प्रोफ़ाइल के साथ कोई पहले से साइन इन है।</translation>
    </message>
    <message>
        <source>Something went wrong inside Kith. It is not your fault, and nothing was lost.</source>
        <translation>Kith के अंदर कुछ गड़बड़ हुई। इसमें आपकी ग़लती नहीं है, और कुछ खोया नहीं है।</translation>
    </message>
    <message>
        <source>The relay cannot be reached at this address.</source>
        <translation>इस पते पर रिले तक नहीं पहुँचा जा सकता।</translation>
    </message>
    <message>
        <source>The connection to the relay broke.</source>
        <translation>रिले से कनेक्शन टूट गया।</translation>
    </message>
    <message>
        <source>The relay did not answer in time.</source>
        <translation>रिले ने समय पर जवाब नहीं दिया।</translation>
    </message>
    <message>
        <source>No protected connection to the relay could be made, so nothing was sent.</source>
        <translation>रिले से सुरक्षित कनेक्शन नहीं बन सका, इसलिए कुछ भेजा नहीं गया।</translation>
    </message>
    <message>
        <source>The relay shows another key than the one you know. Somebody may be standing between you and the relay, so nothing was sent.</source>
        <translation>रिले आपकी जानी हुई कुंजी से अलग कुंजी दिखा रहा है। हो सकता है कोई आपके और रिले के बीच हो, इसलिए कुछ भेजा नहीं गया।</translation>
    </message>
    <message>
        <source>No authority vouches for this relay; it vouches for itself.</source>
        <translation>कोई संस्था इस रिले की गारंटी नहीं देती; यह अपनी गारंटी ख़ुद देता है।</translation>
    </message>
    <message>
        <source>What answered at this address does not speak like a Kith relay.</source>
        <translation>इस पते पर जिसने जवाब दिया, वह Kith रिले की तरह बात नहीं करता।</translation>
    </message>
    <message>
        <source>The relay and this Kith are too far apart in age to understand each other.</source>
        <translation>रिले और यह Kith इतने अलग समय के हैं कि एक-दूसरे को समझ नहीं सकते।</translation>
    </message>
    <message>
        <source>The relay did not understand what this Kith asked for.</source>
        <translation>रिले समझ नहीं पाया कि यह Kith क्या चाहता है।</translation>
    </message>
    <message>
        <source>The relay does not know this user name with this password.</source>
        <translation>रिले इस यूज़रनेम को इस पासवर्ड के साथ नहीं जानता।</translation>
    </message>
    <message>
        <source>The relay does not allow this.</source>
        <translation>रिले इसकी अनुमति नहीं देता।</translation>
    </message>
    <message>
        <source>There is nobody of that name on this relay.</source>
        <translation>इस रिले पर इस नाम का कोई नहीं है।</translation>
    </message>
    <message>
        <source>Somebody on this relay already has this user name.</source>
        <translation>इस रिले पर किसी का यही यूज़रनेम है।</translation>
    </message>
    <message>
        <source>A user name has 2 to 32 letters from a to z, digits, dots, dashes or underscores, and begins and ends with a letter or digit.</source>
        <translation>यूज़रनेम में a से z तक के 2 से 32 अक्षर, अंक, बिंदु, डैश या अंडरस्कोर होते हैं, और वह अक्षर या अंक से शुरू और ख़त्म होता है।</translation>
    </message>
    <message>
        <source>This relay takes new people only with an invite link.</source>
        <translation>यह रिले नए लोगों को केवल निमंत्रण लिंक से लेता है।</translation>
    </message>
    <message>
        <source>This invite was used up, has run out, or belongs to another relay.</source>
        <translation>यह निमंत्रण इस्तेमाल हो चुका है, इसका समय बीत गया है, या यह किसी और रिले का है।</translation>
    </message>
    <message numerus="yes">
        <source>That was too often in a short time. The relay asks to wait %n second(s).</source>
        <translation>
            <numerusform>कम समय में बहुत बार कोशिश हुई। रिले %n सेकंड रुकने को कहता है।</numerusform>
            <numerusform>कम समय में बहुत बार कोशिश हुई। रिले %n सेकंड रुकने को कहता है।</numerusform>
        </translation>
    </message>
    <message>
        <source>That was too often in a short time. The relay asks to wait a little.</source>
        <translation>कम समय में बहुत बार कोशिश हुई। रिले थोड़ा रुकने को कहता है।</translation>
    </message>
    <message>
        <source>This is larger than the relay takes.</source>
        <translation>यह उससे बड़ा है जितना रिले लेता है।</translation>
    </message>
    <message>
        <source>Your space on this relay is used up.</source>
        <translation>इस रिले पर आपकी जगह भर चुकी है।</translation>
    </message>
    <message>
        <source>The group has just changed.</source>
        <translation>समूह अभी-अभी बदला है।</translation>
    </message>
    <message>
        <source>This person takes no messages from people they do not know.</source>
        <translation>यह व्यक्ति अनजान लोगों के संदेश नहीं लेता।</translation>
    </message>
    <message>
        <source>This device was removed from your account, or signed in somewhere else in its place.</source>
        <translation>यह डिवाइस आपके खाते से हटा दिया गया, या इसकी जगह कहीं और साइन इन किया गया।</translation>
    </message>
    <message>
        <source>The relay has too much to do just now.</source>
        <translation>रिले के पास अभी बहुत काम है।</translation>
    </message>
    <message>
        <source>Something went wrong at the relay.</source>
        <translation>रिले पर कुछ गड़बड़ हुई।</translation>
    </message>
    <message>
        <source>Something changed at the same moment.</source>
        <translation>उसी पल कुछ बदल गया।</translation>
    </message>
    <message>
        <source>This password is too easy to guess.</source>
        <translation>इस पासवर्ड का अंदाज़ा लगाना बहुत आसान है।</translation>
    </message>
    <message>
        <source>This relay cannot do that yet.</source>
        <translation>यह रिले अभी ऐसा नहीं कर सकता।</translation>
    </message>
    <message>
        <source>This could not be decrypted: it was damaged, or meant for other keys.</source>
        <translation>इसे डिक्रिप्ट नहीं किया जा सका: यह ख़राब था, या दूसरी कुंजियों के लिए था।</translation>
    </message>
    <message>
        <source>This could not be decrypted: its key was used before. Its sender may have gone back to an old copy of the profile.</source>
        <translation>इसे डिक्रिप्ट नहीं किया जा सका: इसकी कुंजी पहले ही इस्तेमाल हो चुकी थी। हो सकता है कि भेजने वाले ने प्रोफ़ाइल की पुरानी प्रति वापस रखी हो।</translation>
    </message>
    <message>
        <source>This was protected with keys that this device does not have.</source>
        <translation>यह ऐसी कुंजियों से सुरक्षित था जो इस डिवाइस के पास नहीं हैं।</translation>
    </message>
    <message>
        <source>This came with another identity than the one you know.</source>
        <translation>यह आपकी जानी हुई पहचान से अलग पहचान के साथ आया।</translation>
    </message>
    <message>
        <source>The signature is not right, so it was not believed.</source>
        <translation>हस्ताक्षर सही नहीं है, इसलिए उस पर भरोसा नहीं किया गया।</translation>
    </message>
    <message>
        <source>The key that was offered is not a good one, so it was not used.</source>
        <translation>दी गई कुंजी अच्छी नहीं है, इसलिए उसका इस्तेमाल नहीं हुआ।</translation>
    </message>
    <message>
        <source>The sender named inside is not the one named outside.</source>
        <translation>अंदर लिखा भेजने वाला बाहर लिखे भेजने वाले से अलग है।</translation>
    </message>
    <message>
        <source>This was decrypted, but cannot be read as a message.</source>
        <translation>यह डिक्रिप्ट हुआ, पर संदेश के रूप में नहीं पढ़ा जा सकता।</translation>
    </message>
    <message>
        <source>The list of devices is not signed as it must be, so it was not believed.</source>
        <translation>डिवाइसों की सूची पर सही हस्ताक्षर नहीं हैं, इसलिए उस पर भरोसा नहीं किया गया।</translation>
    </message>
    <message>
        <source>The file is not the one that was sent: it was changed on the way.</source>
        <translation>यह वह फ़ाइल नहीं है जो भेजी गई थी: यह रास्ते में बदल गई।</translation>
    </message>
    <message>
        <source>This was made with a newer Kith.</source>
        <translation>यह नए Kith से बनाया गया है।</translation>
    </message>
    <message>
        <source>Too many messages from there could not be decrypted.</source>
        <translation>वहाँ से आए बहुत-से संदेश डिक्रिप्ट नहीं हो सके।</translation>
    </message>
    <message>
        <source>The safety number you had compared has changed, so nothing is sent until you decide.</source>
        <translation>जो सुरक्षा नंबर आपने मिलाया था वह बदल गया है, इसलिए आपके फ़ैसले तक कुछ नहीं भेजा जाएगा।</translation>
    </message>
    <message>
        <source>Your messages on this computer could not be read or written.</source>
        <translation>इस कंप्यूटर पर आपके संदेश पढ़े या लिखे नहीं जा सके।</translation>
    </message>
    <message>
        <source>The stored messages on this computer are damaged.</source>
        <translation>इस कंप्यूटर पर रखे संदेश ख़राब हैं।</translation>
    </message>
    <message>
        <source>This profile was used with a newer Kith.</source>
        <translation>यह प्रोफ़ाइल नए Kith के साथ इस्तेमाल हुई थी।</translation>
    </message>
    <message>
        <source>The stored messages are not encrypted as they must be, so they were not opened.</source>
        <translation>रखे हुए संदेश उस तरह एन्क्रिप्टेड नहीं हैं जैसे होने चाहिए, इसलिए उन्हें खोला नहीं गया।</translation>
    </message>
    <message>
        <source>This does not open it.</source>
        <translation>इससे यह नहीं खुलता।</translation>
    </message>
    <message>
        <source>The key to your messages is not in this computer&apos;s keychain.</source>
        <translation>आपके संदेशों की कुंजी इस कंप्यूटर के कीचेन में नहीं है।</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain did not answer.</source>
        <translation>इस कंप्यूटर के कीचेन ने जवाब नहीं दिया।</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>कुछ गड़बड़ हुई।</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>जाँचें और फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>See whether it is still there and you may open it.</source>
        <translation>देखें कि वह अभी वहाँ है और आप उसे खोल सकते हैं।</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>कोई और फ़ोल्डर चुनें।</translation>
    </message>
    <message>
        <source>Make some room and try again.</source>
        <translation>कुछ जगह बनाएँ और फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Close the other window first.</source>
        <translation>पहले दूसरी विंडो बंद करें।</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>पहले साइन इन करें।</translation>
    </message>
    <message>
        <source>Allow only yourself to read it (mode 0600) and try again.</source>
        <translation>केवल ख़ुद को इसे पढ़ने दें (मोड 0600) और फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Send it in two parts, or as a file.</source>
        <translation>इसे दो हिस्सों में, या फ़ाइल के रूप में भेजें।</translation>
    </message>
    <message>
        <source>Send a smaller one.</source>
        <translation>कोई छोटी भेजें।</translation>
    </message>
    <message>
        <source>You can send it as a file instead.</source>
        <translation>आप इसे फ़ाइल के रूप में भेज सकते हैं।</translation>
    </message>
    <message>
        <source>Start Kith with another profile for another account.</source>
        <translation>दूसरे खाते के लिए Kith को दूसरी प्रोफ़ाइल के साथ शुरू करें।</translation>
    </message>
    <message>
        <source>Try again; if it stays, start Kith anew.</source>
        <translation>फिर कोशिश करें; अगर ऐसा ही रहे तो Kith को दोबारा शुरू करें।</translation>
    </message>
    <message>
        <source>Check the address and your connection.</source>
        <translation>पता और अपना कनेक्शन जाँचें।</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>थोड़ी देर में फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Check the address, and the date and time of this computer.</source>
        <translation>पता, और इस कंप्यूटर की तारीख़ व समय जाँचें।</translation>
    </message>
    <message>
        <source>Ask whoever runs the relay whether its key was renewed before you go on.</source>
        <translation>आगे बढ़ने से पहले रिले चलाने वाले से पूछें कि क्या उसकी कुंजी बदली गई है।</translation>
    </message>
    <message>
        <source>Compare its key with the one you were given.</source>
        <translation>उसकी कुंजी को आपको दी गई कुंजी से मिलाएँ।</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>पता जाँचें।</translation>
    </message>
    <message>
        <source>Update Kith.</source>
        <translation>Kith अपडेट करें।</translation>
    </message>
    <message>
        <source>Check both, also capital letters in the password.</source>
        <translation>दोनों जाँचें, पासवर्ड के बड़े अक्षर भी।</translation>
    </message>
    <message>
        <source>Check how the name is written.</source>
        <translation>देखें कि नाम सही लिखा है या नहीं।</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>कोई और चुनें।</translation>
    </message>
    <message>
        <source>Ask somebody who is already there for a link.</source>
        <translation>जो पहले से वहाँ है उससे लिंक माँगें।</translation>
    </message>
    <message>
        <source>Ask for a new link.</source>
        <translation>नया लिंक माँगें।</translation>
    </message>
    <message>
        <source>Ask whoever runs the relay for more.</source>
        <translation>रिले चलाने वाले से और जगह माँगें।</translation>
    </message>
    <message>
        <source>Ask them to write to you first.</source>
        <translation>उनसे कहें कि पहले वे आपको लिखें।</translation>
    </message>
    <message>
        <source>Sign in again to go on with this device.</source>
        <translation>इस डिवाइस के साथ आगे बढ़ने के लिए फिर से साइन इन करें।</translation>
    </message>
    <message>
        <source>Take a longer one: three or four words work well.</source>
        <translation>कोई लंबा चुनें: तीन या चार शब्द अच्छे रहते हैं।</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>फिर से कोशिश करें।</translation>
    </message>
    <message>
        <source>Compare the safety number to be sure who it is.</source>
        <translation>पक्का करने के लिए कि वे कौन हैं, सुरक्षा नंबर मिलाएँ।</translation>
    </message>
    <message>
        <source>Ask for it to be sent again.</source>
        <translation>फिर से भेजने को कहें।</translation>
    </message>
    <message>
        <source>Check that the disk has room and works, and start Kith anew.</source>
        <translation>देखें कि डिस्क में जगह है और वह काम करती है, फिर Kith को दोबारा शुरू करें।</translation>
    </message>
    <message>
        <source>Restore the profile from a backup, or sign in with a new one.</source>
        <translation>प्रोफ़ाइल को बैकअप से वापस लाएँ, या नई के साथ साइन इन करें।</translation>
    </message>
    <message>
        <source>Check how it is written and try again.</source>
        <translation>देखें कि वह सही लिखी है या नहीं, और फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Enter the passphrase of this profile.</source>
        <translation>इस प्रोफ़ाइल का पासफ़्रेज़ लिखें।</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or enter the passphrase.</source>
        <translation>कीचेन खोलें और फिर कोशिश करें, या पासफ़्रेज़ लिखें।</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a sentence that says what happened, %2 one that says what to do</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 sent something that this version of Kith cannot show yet. Update Kith to see it.</source>
        <translation>%1 ने कुछ ऐसा भेजा है जिसे Kith का यह संस्करण अभी नहीं दिखा सकता। देखने के लिए Kith अपडेट करें।</translation>
    </message>
    <message>
        <source>A message from %1 was protected with keys this device does not have. It has to be sent again.</source>
        <translation>%1 का एक संदेश ऐसी कुंजियों से सुरक्षित था जो इस डिवाइस के पास नहीं हैं। उसे फिर से भेजना होगा।</translation>
    </message>
    <message>
        <source>A message came with another identity than the one you know for %1. It was not opened.</source>
        <translation>एक संदेश %1 की जानी हुई पहचान से अलग पहचान के साथ आया। उसे खोला नहीं गया।</translation>
    </message>
    <message>
        <source>A message that claims to be from %1 did not pass its checks. It was not opened.</source>
        <translation>जो संदेश ख़ुद को %1 का बताता है, वह जाँच में पास नहीं हुआ। उसे खोला नहीं गया।</translation>
    </message>
    <message>
        <source>A message from %1 arrived, but cannot be read.</source>
        <translation>%1 का एक संदेश आया, पर पढ़ा नहीं जा सकता।</translation>
    </message>
    <message>
        <source>Several messages from %1 could not be decrypted. Kith waits a while before it tries again.</source>
        <translation>%1 के कई संदेश डिक्रिप्ट नहीं हो सके। Kith थोड़ा रुककर फिर कोशिश करेगा।</translation>
    </message>
    <message>
        <source>A message from %1 could not be decrypted: it was damaged, or meant for other keys. It has to be sent again.</source>
        <translation>%1 का एक संदेश डिक्रिप्ट नहीं हो सका: वह ख़राब था, या दूसरी कुंजियों के लिए था। उसे फिर से भेजना होगा।</translation>
    </message>
    <message>
        <source>The relay&apos;s program, kith-relay, is not on this computer. Install it beside Kith and try again.</source>
        <translation>रिले का प्रोग्राम kith-relay इस कंप्यूटर पर नहीं है। उसे Kith के साथ इंस्टॉल करें और फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Another program on this computer uses port %1. Close it, or choose another port.</source>
        <translation>इस कंप्यूटर का कोई और प्रोग्राम पोर्ट %1 इस्तेमाल कर रहा है। उसे बंद करें, या कोई और पोर्ट चुनें।</translation>
    </message>
    <message>
        <source>The relay&apos;s folder cannot be written: %1. Allow yourself to write there, or make room, and try again.</source>
        <translation>रिले के फ़ोल्डर में लिखा नहीं जा सकता: %1। ख़ुद को वहाँ लिखने दें, या जगह बनाएँ, और फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The relay of this profile runs already, without this window. Stop it there first.</source>
        <translation>इस प्रोफ़ाइल का रिले इस विंडो के बिना पहले से चल रहा है। पहले उसे वहाँ बंद करें।</translation>
    </message>
    <message>
        <source>The relay was started but did not answer. Try again; its log lies in the profile&apos;s folder relay.</source>
        <translation>रिले शुरू हुआ पर उसने जवाब नहीं दिया। फिर कोशिश करें; उसका लॉग प्रोफ़ाइल के relay फ़ोल्डर में है।</translation>
    </message>
    <message>
        <source>The relay ended. It said: %1</source>
        <extracomment>%1 is what the relay&apos;s program said, in English</extracomment>
        <translation>रिले बंद हो गया। उसने कहा: %1</translation>
    </message>
    <message>
        <source>The relay could not be started. Its log lies in the profile&apos;s folder relay.</source>
        <translation>रिले शुरू नहीं हो सका। उसका लॉग प्रोफ़ाइल के relay फ़ोल्डर में है।</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>रद्द किया गया</translation>
    </message>
    <message>
        <source>Not sent: takes no messages from strangers</source>
        <translation>नहीं भेजा: अनजान लोगों के संदेश नहीं लेते</translation>
    </message>
    <message>
        <source>Not sent: safety number changed</source>
        <translation>नहीं भेजा: सुरक्षा नंबर बदल गया</translation>
    </message>
    <message>
        <source>Not sent: too large</source>
        <translation>नहीं भेजा: बहुत बड़ा</translation>
    </message>
    <message>
        <source>Not sent: your space is full</source>
        <translation>नहीं भेजा: आपकी जगह भरी है</translation>
    </message>
    <message>
        <source>Not sent: choose the file again</source>
        <translation>नहीं भेजा: फ़ाइल फिर से चुनें</translation>
    </message>
    <message>
        <source>Not sent: file was changed</source>
        <translation>नहीं भेजा: फ़ाइल बदल गई</translation>
    </message>
    <message>
        <source>Not sent: file cannot be read</source>
        <translation>नहीं भेजा: फ़ाइल पढ़ी नहीं जा सकती</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>नहीं भेजा</translation>
    </message>
    <message>
        <source>The program ended before this file was ready to be sent.</source>
        <translation>इस फ़ाइल के भेजने के लिए तैयार होने से पहले प्रोग्राम बंद हो गया।</translation>
    </message>
    <message>
        <source>The file was changed before it was ready to be sent.</source>
        <translation>भेजने के लिए तैयार होने से पहले फ़ाइल बदल गई।</translation>
    </message>
    <message>
        <source>Delete this message and choose the file again.</source>
        <translation>यह संदेश मिटाएँ और फ़ाइल फिर से चुनें।</translation>
    </message>
    <message>
        <source>Try again to send it as it is now.</source>
        <translation>इसे अभी जैसी है वैसी भेजने के लिए फिर से कोशिश करें।</translation>
    </message>
    <message>
        <source>This computer has nothing that reads %1 pictures.</source>
        <translation>इस कंप्यूटर पर %1 तस्वीरें पढ़ने वाला कुछ नहीं है।</translation>
    </message>
    <message>
        <source>This file is larger than this relay takes: %1 at most.</source>
        <translation>यह फ़ाइल इस रिले की सीमा से बड़ी है: अधिकतम %1।</translation>
    </message>
    <message>
        <source>This file is larger than can be sent: 2 GB at most, less if the relay says so.</source>
        <translation>यह फ़ाइल भेजी जा सकने वाली सीमा से बड़ी है: अधिकतम 2 GB, या रिले के कहने पर उससे कम।</translation>
    </message>
    <message>
        <source>The file is empty, so there is nothing to send.</source>
        <translation>फ़ाइल खाली है, इसलिए भेजने को कुछ नहीं है।</translation>
    </message>
    <message>
        <source>The relay shows an older list of devices than before, so nothing is sent to them.</source>
        <translation>रिले पहले से पुरानी डिवाइस सूची दिखा रहा है, इसलिए उन पर कुछ नहीं भेजा जाता।</translation>
    </message>
    <message>
        <source>It leaves by itself when the devices of the other person have brought their list back.</source>
        <translation>दूसरे व्यक्ति के उपकरण जब अपनी सूची वापस ले आएँगे, तब यह अपने आप चला जाएगा।</translation>
    </message>
    <message>
        <source>The clock of this computer is far ahead of the relay&apos;s.</source>
        <translation>इस कंप्यूटर की घड़ी रिले की घड़ी से बहुत आगे है।</translation>
    </message>
    <message>
        <source>Set date and time right, then try again.</source>
        <translation>तारीख़ और समय ठीक करें, फिर कोशिश करें।</translation>
    </message>
</context>
<context>
    <name>Ui::FindBar</name>
    <message>
        <source>Older match</source>
        <translation>पुराना नतीजा</translation>
    </message>
    <message>
        <source>Newer match</source>
        <translation>नया नतीजा</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>इस बातचीत में खोजें</translation>
    </message>
    <message>
        <source>Jump to a date</source>
        <translation>किसी तारीख़ पर जाएँ</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>खोज बंद करें</translation>
    </message>
    <message>
        <source>Cannot be searched for</source>
        <translation>ऐसे नहीं खोजा जा सकता</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>कुछ नहीं मिला</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>The place of the match that is shown among all matches</extracomment>
        <translation>%2 में से %1</translation>
    </message>
</context>
<context>
    <name>Ui::GalleryDelegate</name>
    <message>
        <source>Photo, %1</source>
        <translation>फ़ोटो, %1</translation>
    </message>
    <message>
        <source>Photo, %1: %2</source>
        <translation>फ़ोटो, %1: %2</translation>
    </message>
    <message>
        <source>File %1, %2, %3</source>
        <translation>फ़ाइल %1, %2, %3</translation>
    </message>
    <message>
        <source>Link, %1: %2</source>
        <translation>लिंक, %1: %2</translation>
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
        <translation>लिंक कॉपी करें</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>नया लिंक</translation>
    </message>
    <message>
        <source>Invite link as a QR code</source>
        <translation>QR कोड के रूप में निमंत्रण लिंक</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>निमंत्रण लिंक</translation>
    </message>
    <message>
        <source>Each link is good for one person</source>
        <translation>हर लिंक एक व्यक्ति के लिए है</translation>
    </message>
    <message>
        <source>Copied. Send it only to the person you want to invite: whoever has it can join.</source>
        <translation>कॉपी हुआ। इसे केवल उसी को भेजें जिसे बुलाना है: जिसके पास यह होगा वह जुड़ सकता है।</translation>
    </message>
    <message>
        <source>Good for one person, for a week.</source>
        <translation>एक व्यक्ति के लिए, एक हफ़्ते तक।</translation>
    </message>
</context>
<context>
    <name>Ui::HostPage</name>
    <message>
        <source>Host a relay on this computer</source>
        <translation>इस कंप्यूटर पर रिले चलाएँ</translation>
    </message>
    <message>
        <source>Your own relay, for you and the people you invite. It runs while Kith is open and stops when you close the window.</source>
        <translation>आपका अपना रिले, आपके और आपके बुलाए लोगों के लिए। यह Kith खुला रहने तक चलता है और विंडो बंद करने पर रुक जाता है।</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>केवल यह कंप्यूटर</translation>
    </message>
    <message>
        <source>My network</source>
        <translation>मेरा नेटवर्क</translation>
    </message>
    <message>
        <source>People on the same Wi-Fi or home network can join. For people elsewhere your router must let them in.</source>
        <translation>उसी वाई-फ़ाई या घर के नेटवर्क के लोग जुड़ सकते हैं। दूर के लोगों के लिए आपके राउटर को उन्हें अंदर आने देना होगा।</translation>
    </message>
    <message>
        <source>Nobody else can join. Good for trying Kith with two profiles.</source>
        <translation>कोई और नहीं जुड़ सकता। दो प्रोफ़ाइलों से Kith आज़माने के लिए अच्छा।</translation>
    </message>
    <message>
        <source>Address that others use</source>
        <translation>पता जो दूसरे इस्तेमाल करेंगे</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>पोर्ट</translation>
    </message>
    <message>
        <source>Chosen for you</source>
        <translation>अपने आप चुना जाएगा</translation>
    </message>
    <message>
        <source>Start the relay</source>
        <translation>रिले शुरू करें</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535. Leave it empty to have one chosen.</source>
        <translation>पोर्ट 1 से 65535 तक की संख्या है। ख़ाली छोड़ें तो अपने आप चुना जाएगा।</translation>
    </message>
    <message>
        <source>Enter only a name or number, for example relay.example.org or 192.168.1.20.</source>
        <translation>केवल नाम या संख्या लिखें, जैसे relay.example.org या 192.168.1.20।</translation>
    </message>
    <message>
        <source>Starting the relay …</source>
        <translation>रिले शुरू हो रहा है…</translation>
    </message>
</context>
<context>
    <name>Ui::HostReadyPage</name>
    <message>
        <source>Invite somebody</source>
        <translation>किसी को आमंत्रित करें</translation>
    </message>
    <message>
        <source>Start writing</source>
        <translation>लिखना शुरू करें</translation>
    </message>
    <message>
        <source>Your relay runs at %1. Only this computer reaches it: use the link in another profile here.</source>
        <extracomment>%1 is the address of the relay on this computer</extracomment>
        <translation>आपका रिले %1 पर चल रहा है। केवल यह कंप्यूटर उस तक पहुँचता है: लिंक को यहाँ किसी और प्रोफ़ाइल में इस्तेमाल करें।</translation>
    </message>
    <message>
        <source>Your relay runs at %1. Pass this link on, or let a telephone read the code.</source>
        <translation>आपका रिले %1 पर चल रहा है। यह लिंक आगे दें, या फ़ोन से कोड पढ़ने दें।</translation>
    </message>
</context>
<context>
    <name>Ui::HostSection</name>
    <message>
        <source>Invite somebody</source>
        <translation>किसी को आमंत्रित करें</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>फिर से शुरू करें</translation>
    </message>
    <message>
        <source>It runs while Kith is open. When you close the window it stops, and what is on its way to others waits.</source>
        <translation>यह Kith खुला रहने तक चलता है। विंडो बंद करने पर यह रुक जाता है, और दूसरों को जाने वाले संदेश रुके रहते हैं।</translation>
    </message>
    <message>
        <source>Runs at %1</source>
        <translation>%1 पर चल रहा है</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>शुरू हो रहा है…</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>रुक रहा है…</translation>
    </message>
    <message>
        <source>Does not run</source>
        <translation>नहीं चल रहा</translation>
    </message>
</context>
<context>
    <name>Ui::ImageReview</name>
    <message>
        <source>Thirty at a time</source>
        <translation>एक बार में तीस</translation>
    </message>
    <message>
        <source>The first thirty are here. Send them, then add the rest.</source>
        <translation>पहली तीस यहाँ हैं। इन्हें भेजें, फिर बाकी जोड़ें।</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>तस्वीरें जोड़ें</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>तैयार हो रहा है…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>भेजें</translation>
    </message>
    <message>
        <source>It cannot be sent as a picture.</source>
        <translation>इसे तस्वीर के रूप में नहीं भेजा जा सकता।</translation>
    </message>
    <message>
        <source>It cannot be read as a picture. It can be sent as a file, unchanged.</source>
        <translation>इसे तस्वीर के रूप में नहीं पढ़ा जा सकता। इसे फ़ाइल के रूप में बिना बदले भेजा जा सकता है।</translation>
    </message>
    <message>
        <source>Original: %1</source>
        <translation>मूल: %1</translation>
    </message>
    <message>
        <source>Sent as a file, untouched</source>
        <translation>फ़ाइल के रूप में, बिना बदले भेजा जाएगा</translation>
    </message>
    <message>
        <source>Sent: %1 (%2 %)</source>
        <extracomment>%1 is size in pixels and bytes, %2 a percentage</extracomment>
        <translation>भेजा जाएगा: %1 (%2%)</translation>
    </message>
    <message>
        <source>Make it smaller anyway</source>
        <translation>फिर भी छोटा करें</translation>
    </message>
    <message>
        <source>Keep every pixel</source>
        <translation>हर पिक्सेल रखें</translation>
    </message>
    <message numerus="yes">
        <source>Send %n pictures</source>
        <translation>
            <numerusform>%n तस्वीर भेजें</numerusform>
            <numerusform>%n तस्वीरें भेजें</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a picture</source>
        <translation>तस्वीर भेजें</translation>
    </message>
    <message>
        <source>Close without sending</source>
        <translation>बिना भेजे बंद करें</translation>
    </message>
    <message>
        <source>Send as a file, untouched</source>
        <translation>फ़ाइल के रूप में, बिना बदले भेजें</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>गुणवत्ता</translation>
    </message>
    <message>
        <source>Small (1280)</source>
        <translation>छोटी (1280)</translation>
    </message>
    <message>
        <source>Standard (1600)</source>
        <translation>सामान्य (1600)</translation>
    </message>
    <message>
        <source>Large (2560)</source>
        <translation>बड़ी (2560)</translation>
    </message>
    <message>
        <source>Every pixel</source>
        <translation>हर पिक्सेल</translation>
    </message>
    <message>
        <source>How much of a photo arrives, as the length of its longer side in pixels</source>
        <translation>फ़ोटो कितनी बड़ी पहुँचती है: उसके लंबे किनारे की लंबाई पिक्सेल में</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>काटें</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>बाएँ घुमाएँ</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>दाएँ घुमाएँ</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>आईने की तरह पलटें</translation>
    </message>
    <message>
        <source>Side by side, or with a divider</source>
        <translation>साथ-साथ या बीच की रेखा के साथ</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>आकार</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>मुक्त</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>वर्ग</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>पूरी तस्वीर</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>The file of this picture is too large to be opened.</source>
        <translation>इस तस्वीर की फ़ाइल इतनी बड़ी है कि खोली नहीं जा सकती।</translation>
    </message>
    <message>
        <source>This caption is too long</source>
        <translation>यह कैप्शन बहुत लंबा है</translation>
    </message>
    <message>
        <source>Shorten it, or send the text as a message of its own.</source>
        <translation>इसे छोटा करें, या पाठ को अलग संदेश के रूप में भेजें।</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>फिर भी भेजें</translation>
    </message>
    <message>
        <source>Nothing was sent yet, because this one cannot be read as a picture.</source>
        <translation>अभी कुछ नहीं भेजा गया, क्योंकि इसे तस्वीर के रूप में नहीं पढ़ा जा सकता।</translation>
    </message>
    <message>
        <source>Cropping and turning do not change a file: the whole picture is sent.</source>
        <translation>काटना और घुमाना फ़ाइल को नहीं बदलते: पूरी तस्वीर भेजी जाती है।</translation>
    </message>
    <message numerus="yes">
        <source>Send %n files</source>
        <translation>
            <numerusform>%n फ़ाइल भेजें</numerusform>
            <numerusform>%n फ़ाइलें भेजें</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>एक फ़ाइल भेजें</translation>
    </message>
    <message>
        <source>Send %1 and %2</source>
        <extracomment>%1 is &quot;3 pictures&quot;, %2 &quot;1 file&quot;</extracomment>
        <translation>%1 और %2 भेजें</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n तस्वीर</numerusform>
            <numerusform>%n तस्वीरें</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n फ़ाइल</numerusform>
            <numerusform>%n फ़ाइलें</numerusform>
        </translation>
    </message>
    <message>
        <source>Close without sending?</source>
        <translation>बिना भेजे बंद करें?</translation>
    </message>
    <message numerus="yes">
        <source>The %n pictures and files chosen here are put away, with what was changed in them.</source>
        <translation>
            <numerusform>यहाँ चुनी गई %n चीज़ और उसमें किए गए बदलाव छोड़ दिए जाएँगे।</numerusform>
            <numerusform>यहाँ चुनी गई %n तस्वीरें और फ़ाइलें, और उनमें किए गए बदलाव छोड़ दिए जाएँगे।</numerusform>
        </translation>
    </message>
    <message>
        <source>What was changed in the picture is lost.</source>
        <translation>तस्वीर में किए गए बदलाव खो जाएँगे।</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>Ui::ImageView</name>
    <message>
        <source>Picture</source>
        <translation>तस्वीर</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>छोटा</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>बड़ा</translation>
    </message>
    <message>
        <source>Fit the window, or full size</source>
        <translation>विंडो में समाएँ, या पूरा आकार</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>तस्वीर कॉपी करें</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>इस रूप में सहेजें…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>पिछली तस्वीर</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>अगली तस्वीर</translation>
    </message>
</context>
<context>
    <name>Ui::InvitePage</name>
    <message>
        <source>Join with an invite link</source>
        <translation>निमंत्रण लिंक से जुड़ें</translation>
    </message>
    <message>
        <source>Paste the link you were given. It names the relay and carries what is needed to trust it.</source>
        <translation>आपको मिला लिंक चिपकाएँ। उसमें रिले का नाम और उस पर भरोसा करने के लिए ज़रूरी सब कुछ है।</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>निमंत्रण लिंक</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>आगे बढ़ें</translation>
    </message>
    <message>
        <source>Paste the link first.</source>
        <translation>पहले लिंक चिपकाएँ।</translation>
    </message>
    <message>
        <source>This is not a whole invite link. It begins with kith://invite/ and may be long: copy all of it.</source>
        <translation>यह पूरा निमंत्रण लिंक नहीं है। वह kith://invite/ से शुरू होता है और लंबा हो सकता है: पूरा कॉपी करें।</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>रिले से पूछ रहे हैं…</translation>
    </message>
    <message>
        <source>The relay shows another key than this link names. Somebody may be standing between you and the relay, so nothing was sent. Ask whoever invited you for a new link.</source>
        <translation>रिले इस लिंक में बताई गई कुंजी से अलग कुंजी दिखा रहा है। हो सकता है कोई आपके और रिले के बीच में हो, इसलिए कुछ नहीं भेजा गया। जिसने आपको आमंत्रित किया, उससे नया लिंक माँगें।</translation>
    </message>
    <message>
        <source>The relay of this link cannot be reached. Check your connection, or ask whoever invited you whether it runs.</source>
        <translation>इस लिंक के रिले तक पहुँचा नहीं जा सकता। अपना कनेक्शन जाँचें, या जिसने आपको आमंत्रित किया उससे पूछें कि वह चल रहा है या नहीं।</translation>
    </message>
</context>
<context>
    <name>Ui::KeyButton</name>
    <message>
        <source>None</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>Press the keys …</source>
        <translation>कुंजियाँ दबाएँ…</translation>
    </message>
    <message>
        <source>%1: press the new keys</source>
        <extracomment>%1 is what the keys do, %2 the keys</extracomment>
        <translation>%1: नई कुंजियाँ दबाएँ</translation>
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
        <translation>इस कंप्यूटर पर रिले</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>रिकवरी कुंजी</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>किसी को आमंत्रित करें</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>हो गया</translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation>साइन आउट करें?</translation>
    </message>
    <message>
        <source>This device gets no more messages. What is stored on this computer stays. To come back you need your password and your recovery key.</source>
        <translation>इस डिवाइस को और संदेश नहीं मिलेंगे। इस कंप्यूटर पर जो रखा है वह रहेगा। वापस आने के लिए आपका पासवर्ड और रिकवरी कुंजी चाहिए।</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>साइन आउट करें</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>यह नहीं हो सका</translation>
    </message>
    <message>
        <source>You</source>
        <translation>आप</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Over a picture: who sent it, the day, the time</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>इस रूप में सहेजें</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>सहेजा नहीं जा सका</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>नई बातचीत</translation>
    </message>
    <message>
        <source>Find a conversation</source>
        <translation>बातचीत ढूँढें</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>अगली बातचीत</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>पिछली बातचीत</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>अगली अनपढ़ी बातचीत</translation>
    </message>
    <message>
        <source>Previous unread conversation</source>
        <translation>पिछली अनपढ़ी बातचीत</translation>
    </message>
    <message>
        <source>Attach a photo or file</source>
        <translation>फ़ोटो या फ़ाइल जोड़ें</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>सभी शॉर्टकट</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>इस बातचीत में खोजें</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>सभी संदेशों में खोजें</translation>
    </message>
    <message>
        <source>Media, files and links</source>
        <translation>मीडिया, फ़ाइलें और लिंक</translation>
    </message>
    <message>
        <source>See and change the shortcuts</source>
        <translation>शॉर्टकट देखें और बदलें</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>कीबोर्ड</translation>
    </message>
    <message>
        <source>Jump to a date</source>
        <translation>किसी तारीख़ पर जाएँ</translation>
    </message>
    <message>
        <source>Width of the conversation list</source>
        <translation>बातचीत सूची की चौड़ाई</translation>
    </message>
</context>
<context>
    <name>Ui::MainWindow</name>
    <message>
        <source>the keychain of this computer</source>
        <translation>इस कंप्यूटर का कीचेन</translation>
    </message>
    <message>
        <source>your passphrase</source>
        <translation>आपका पासफ़्रेज़</translation>
    </message>
    <message>
        <source>a key file</source>
        <translation>कुंजी फ़ाइल</translation>
    </message>
    <message>
        <source>Kith %1. Your messages on this computer are encrypted; the key is kept in: %2.</source>
        <translation>Kith %1। इस कंप्यूटर पर आपके संदेश एन्क्रिप्टेड हैं; कुंजी यहाँ रखी है: %2।</translation>
    </message>
    <message>
        <source>You are signed in already</source>
        <translation>आप पहले से साइन इन हैं</translation>
    </message>
    <message>
        <source>The invite link is for a new account. Start Kith with another profile to use it.</source>
        <translation>निमंत्रण लिंक नए खाते के लिए है। उसे इस्तेमाल करने के लिए Kith को दूसरी प्रोफ़ाइल के साथ शुरू करें।</translation>
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
        <translation>डाउनलोड नहीं हो सका</translation>
    </message>
    <message>
        <source>It could not be sent</source>
        <translation>भेजा नहीं जा सका</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>यह संदेश मिटाएँ?</translation>
    </message>
    <message>
        <source>It was not sent. Nobody will get it, and it is gone from this computer.</source>
        <translation>यह भेजा नहीं गया था। यह किसी को नहीं मिलेगा, और इस कंप्यूटर से हट जाएगा।</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>मिटाएँ</translation>
    </message>
    <message>
        <source>It could not be deleted</source>
        <translation>मिटाया नहीं जा सका</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>इस रूप में सहेजें</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>सहेजा नहीं जा सका</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>डाउनलोड करें</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>इस रूप में सहेजें…</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>लिंक खोलें</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>लिंक कॉपी करें</translation>
    </message>
    <message>
        <source>Copy selected text</source>
        <translation>चुना हुआ टेक्स्ट कॉपी करें</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>टेक्स्ट कॉपी करें</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर से कोशिश करें</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>सुरक्षा नंबर</translation>
    </message>
    <message>
        <source>Message info</source>
        <translation>संदेश की जानकारी</translation>
    </message>
    <message>
        <source>Pause upload</source>
        <translation>अपलोड रोकें</translation>
    </message>
    <message>
        <source>Pause download</source>
        <translation>डाउनलोड रोकें</translation>
    </message>
    <message>
        <source>Go on with the upload</source>
        <translation>अपलोड जारी रखें</translation>
    </message>
    <message>
        <source>Open %1?</source>
        <translation>%1 खोलें?</translation>
    </message>
    <message>
        <source>Files of this kind can run programs on this computer.</source>
        <translation>इस तरह की फ़ाइलें इस कंप्यूटर पर प्रोग्राम चला सकती हैं।</translation>
    </message>
    <message>
        <source>Files of this kind can run programs on this computer, and read or delete your files. Open it only if you expected it and trust %1.</source>
        <translation>इस तरह की फ़ाइलें इस कंप्यूटर पर प्रोग्राम चला सकती हैं, और आपकी फ़ाइलें पढ़ या मिटा सकती हैं। इसे तभी खोलें जब आपको इसका इंतज़ार था और आप %1 पर भरोसा करते हैं।</translation>
    </message>
    <message>
        <source>It could not be opened</source>
        <translation>खोला नहीं जा सका</translation>
    </message>
    <message>
        <source>No program opens it</source>
        <translation>कोई प्रोग्राम इसे नहीं खोलता</translation>
    </message>
    <message>
        <source>This computer knows no program for files of this kind. You can save it.</source>
        <translation>इस कंप्यूटर के पास इस तरह की फ़ाइलों के लिए कोई प्रोग्राम नहीं है। आप इसे सहेज सकते हैं।</translation>
    </message>
    <message>
        <source>It could not be copied</source>
        <translation>कॉपी नहीं हो सका</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>तस्वीर कॉपी करें</translation>
    </message>
    <message>
        <source>It waits to be sent, and is gone from this computer then. If it is with the relay already, the others get it all the same.</source>
        <translation>यह भेजे जाने की प्रतीक्षा में है और इस कंप्यूटर से हट जाएगा। यदि यह रिले तक पहुँच चुका है, तो दूसरों को फिर भी मिलेगा।</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>नाम कॉपी करें</translation>
    </message>
</context>
<context>
    <name>Ui::MessageInfoDialog</name>
    <message>
        <source>Message info</source>
        <translation>संदेश की जानकारी</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Written, by the clock of %1</source>
        <translation>लिखा गया, %1 की घड़ी से</translation>
    </message>
    <message>
        <source>Arrived at the relay</source>
        <translation>रिले पर पहुँचा</translation>
    </message>
    <message>
        <source>Stored on this computer</source>
        <translation>इस कंप्यूटर पर रखा गया</translation>
    </message>
    <message>
        <source>Safe at the relay</source>
        <translation>रिले पर सुरक्षित</translation>
    </message>
    <message>
        <source>Delivered to %1</source>
        <translation>%1 को मिला</translation>
    </message>
    <message>
        <source>On device %2 of %1</source>
        <translation>%1 के डिवाइस %2 पर</translation>
    </message>
    <message>
        <source>Read by %1</source>
        <translation>%1 ने पढ़ा</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>नहीं भेजा</translation>
    </message>
    <message>
        <source>Arrived here</source>
        <translation>यहाँ पहुँचा</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>+%1 ms</source>
        <translation>+%1 मि॰से॰</translation>
    </message>
    <message>
        <source>+%1 s</source>
        <translation>+%1 से॰</translation>
    </message>
    <message>
        <source>+%1 min</source>
        <translation>+%1 मि॰</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <extracomment>%1 says why, and what to do</extracomment>
        <translation>नहीं भेजा गया। %1</translation>
    </message>
</context>
<context>
    <name>Ui::MessageWords</name>
    <message>
        <source>waiting to be sent</source>
        <translation>भेजे जाने की प्रतीक्षा में</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>भेजा गया</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>मिल गया</translation>
    </message>
    <message>
        <source>read</source>
        <translation>पढ़ा गया</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>नहीं भेजा गया</translation>
    </message>
    <message>
        <source>%1 has a new identity. Messages are protected, but compare the safety number to be sure who it is.</source>
        <translation>%1 की नई पहचान है। संदेश सुरक्षित हैं, पर पक्का करने के लिए कि वे वही हैं, सुरक्षा नंबर मिलाएँ।</translation>
    </message>
    <message>
        <source>%1 uses a new device. Messages are protected, but compare the safety number to be sure who it is.</source>
        <translation>%1 नया डिवाइस इस्तेमाल कर रहे हैं। संदेश सुरक्षित हैं, पर पक्का करने के लिए कि वे वही हैं, सुरक्षा नंबर मिलाएँ।</translation>
    </message>
    <message>
        <source>%1 no longer uses one of their devices.</source>
        <translation>%1 अब अपना एक डिवाइस इस्तेमाल नहीं करते।</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) from %1 never arrived. They may have been lost or held back.</source>
        <translation>
            <numerusform>%1 का %n संदेश कभी नहीं पहुँचा। हो सकता है वह खो गया या रोक लिया गया हो।</numerusform>
            <numerusform>%1 के %n संदेश कभी नहीं पहुँचे। हो सकता है वे खो गए या रोक लिए गए हों।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older message(s) could not be kept by the relay.</source>
        <translation>
            <numerusform>रिले %n पुराना संदेश नहीं रख सका।</numerusform>
            <numerusform>रिले %n पुराने संदेश नहीं रख सका।</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of your own devices changed, and this device did not do it. Look at your devices.</source>
        <translation>आपके डिवाइसों की सूची बदली, और यह इस डिवाइस ने नहीं किया। अपने डिवाइस देखें।</translation>
    </message>
    <message>
        <source>The relay has seen a newer state of this device. This profile may be an old copy, or somebody may have copied it.</source>
        <translation>रिले ने इस डिवाइस की ज़्यादा नई स्थिति देखी है। यह प्रोफ़ाइल पुरानी कॉपी हो सकती है, या किसी ने इसे कॉपी किया हो।</translation>
    </message>
    <message>
        <source>The protection of this conversation was renewed.</source>
        <translation>इस बातचीत की सुरक्षा नई की गई।</translation>
    </message>
    <message>
        <source>Messages here are end-to-end encrypted: only you and %1 can read them.</source>
        <translation>यहाँ के संदेश शुरू से अंत तक एन्क्रिप्टेड हैं: केवल आप और %1 उन्हें पढ़ सकते हैं।</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>तस्वीर</translation>
    </message>
    <message>
        <source>picture: %1</source>
        <translation>तस्वीर: %1</translation>
    </message>
    <message>
        <source>file %1, %2</source>
        <translation>फ़ाइल %1, %2</translation>
    </message>
    <message>
        <source>You</source>
        <translation>आप</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read aloud by a screen reader: who, when, what</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>फ़ोटो</translation>
    </message>
    <message>
        <source>File</source>
        <translation>फ़ाइल</translation>
    </message>
    <message>
        <source>A message that cannot be shown</source>
        <translation>एक संदेश जो दिखाया नहीं जा सकता</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>अभी कोई संदेश नहीं</translation>
    </message>
    <message>
        <source>New identity</source>
        <translation>नई पहचान</translation>
    </message>
    <message>
        <source>Devices changed</source>
        <translation>डिवाइस बदले</translation>
    </message>
    <message>
        <source>Some messages are missing</source>
        <translation>कुछ संदेश ग़ायब हैं</translation>
    </message>
    <message>
        <source>Your devices changed</source>
        <translation>आपके डिवाइस बदले</translation>
    </message>
    <message>
        <source>This profile may be a copy</source>
        <translation>यह प्रोफ़ाइल कॉपी हो सकती है</translation>
    </message>
    <message>
        <source>Protection renewed</source>
        <translation>सुरक्षा नई की गई</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>कल</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>Format of a day in this year, see QDate::toString</extracomment>
        <translation>dddd, d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>Format of a day in another year, see QDate::toString</extracomment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>online</source>
        <translation>ऑनलाइन</translation>
    </message>
    <message>
        <source>away</source>
        <translation>दूर</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>व्यस्त</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>ऑफ़लाइन</translation>
    </message>
    <message>
        <source>last seen just now</source>
        <translation>अभी-अभी देखे गए</translation>
    </message>
    <message numerus="yes">
        <source>last seen %n minute(s) ago</source>
        <translation>
            <numerusform>%n मिनट पहले देखे गए</numerusform>
            <numerusform>%n मिनट पहले देखे गए</numerusform>
        </translation>
    </message>
    <message>
        <source>last seen today at %1</source>
        <translation>आज %1 बजे देखे गए</translation>
    </message>
    <message>
        <source>last seen yesterday at %1</source>
        <translation>कल %1 बजे देखे गए</translation>
    </message>
    <message>
        <source>last seen on %1</source>
        <translation>%1 को देखे गए</translation>
    </message>
    <message>
        <source>upload paused</source>
        <translation>अपलोड रुका हुआ</translation>
    </message>
    <message>
        <source>download paused</source>
        <translation>डाउनलोड रुका हुआ</translation>
    </message>
    <message>
        <source>upload failed, not sent</source>
        <translation>अपलोड नहीं हो सका, भेजा नहीं गया</translation>
    </message>
    <message>
        <source>could not be fetched</source>
        <translation>प्राप्त नहीं हो सकी</translation>
    </message>
    <message>
        <source>file: %1</source>
        <extracomment>Read aloud by a screen reader: the last message of a conversation, a file; %1 is its name or what was written with it</extracomment>
        <translation>फ़ाइल: %1</translation>
    </message>
</context>
<context>
    <name>Ui::NewConversationDialog</name>
    <message>
        <source>Start</source>
        <translation>शुरू करें</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>नई बातचीत</translation>
    </message>
    <message>
        <source>Who would you like to write to? Enter the user name this person has on your relay.</source>
        <translation>आप किसे लिखना चाहते हैं? आपके रिले पर उस व्यक्ति का यूज़रनेम लिखें।</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>यूज़रनेम</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>ढूँढ रहे हैं…</translation>
    </message>
    <message>
        <source>This is your own name. Enter that of somebody else.</source>
        <translation>यह आपका अपना नाम है। किसी और का नाम लिखें।</translation>
    </message>
</context>
<context>
    <name>Ui::PasswordDialog</name>
    <message>
        <source>Sign in again</source>
        <translation>फिर से साइन इन करें</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>साइन इन करें</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>अपना पासवर्ड लिखें।</translation>
    </message>
    <message>
        <source>Invite link or address, if the relay has moved</source>
        <translation>आमंत्रण लिंक या पता, यदि रिले कहीं और चला गया है</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>पासवर्ड दोबारा</translation>
    </message>
    <message>
        <source>Make the account again</source>
        <translation>खाता फिर से बनाएँ</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>फिर से बनाएँ</translation>
    </message>
    <message>
        <source>Sign in instead</source>
        <translation>इसके बजाय साइन इन करें</translation>
    </message>
    <message>
        <source>Make the account again …</source>
        <translation>खाता फिर से बनाएँ…</translation>
    </message>
    <message>
        <source>The relay gets your account back, with the keys that are stored here. The password you type becomes the account&apos;s password there. Nothing that is stored here changes.</source>
        <translation>रिले को आपका खाता यहाँ रखी कुंजियों के साथ वापस मिलता है। आप जो पासवर्ड लिखते हैं वही वहाँ खाते का पासवर्ड बनता है। यहाँ रखा हुआ कुछ भी नहीं बदलता।</translation>
    </message>
    <message>
        <source>Or the relay was put back to an older state, from before your account was made.</source>
        <translation>या रिले को किसी पुरानी स्थिति में लौटाया गया, जो आपका खाता बनने से पहले की है।</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>दोनों पासवर्ड एक जैसे नहीं हैं।</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>साइन इन हो रहा है…</translation>
    </message>
    <message>
        <source>Making your account again …</source>
        <translation>आपका खाता फिर से बनाया जा रहा है…</translation>
    </message>
    <message>
        <source>The relay does know your user name, but with another password. Sign in with that one. If you never had another, ask whoever runs the relay.</source>
        <translation>रिले आपका यूज़रनेम जानता है, लेकिन दूसरे पासवर्ड के साथ। उसी से साइन इन करें। अगर आपका कभी कोई दूसरा पासवर्ड नहीं था, तो रिले चलाने वाले से पूछें।</translation>
    </message>
    <message>
        <source>This relay makes accounts only with an invite link. Ask somebody who is there for one, and put it into the field for the invite link above.</source>
        <translation>यह रिले केवल निमंत्रण लिंक से खाते बनाता है। जो वहाँ है उससे एक लिंक माँगें और उसे ऊपर निमंत्रण लिंक वाली जगह में डालें।</translation>
    </message>
</context>
<context>
    <name>Ui::RecoveryKeyPage</name>
    <message>
        <source>Your recovery key</source>
        <translation>आपकी रिकवरी कुंजी</translation>
    </message>
    <message>
        <source>If this computer is lost, this key and your password bring your account back. Nobody else has it: write it down or save it somewhere safe.</source>
        <translation>अगर यह कंप्यूटर खो जाए, तो यह कुंजी और आपका पासवर्ड आपका खाता वापस लाते हैं। यह किसी और के पास नहीं है: इसे लिख लें या किसी सुरक्षित जगह रखें।</translation>
    </message>
    <message>
        <source>I have kept it in a safe place</source>
        <translation>मैंने इसे सुरक्षित जगह रख लिया है</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>रिकवरी कुंजी</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>कॉपी करें</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>इस रूप में सहेजें…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>आगे बढ़ें</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>रिकवरी कुंजी सहेजें</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>Ui::RelayPage</name>
    <message>
        <source>Sign in to a relay</source>
        <translation>रिले पर साइन इन करें</translation>
    </message>
    <message>
        <source>Messages travel through a relay. It cannot read them.</source>
        <translation>संदेश रिले से होकर जाते हैं। वह उन्हें पढ़ नहीं सकता।</translation>
    </message>
    <message>
        <source>Address of the relay</source>
        <translation>रिले का पता</translation>
    </message>
    <message>
        <source>No authority vouches for this relay; it vouches for itself. Compare this key with the one that whoever runs it gave you. Continue only if they are the same.</source>
        <translation>कोई संस्था इस रिले की गारंटी नहीं देती; यह अपनी गारंटी ख़ुद देता है। इस कुंजी को रिले चलाने वाले की दी हुई कुंजी से मिलाएँ। केवल एक जैसी होने पर आगे बढ़ें।</translation>
    </message>
    <message>
        <source>Key of the relay</source>
        <translation>रिले की कुंजी</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>आगे बढ़ें</translation>
    </message>
    <message>
        <source>Enter the address first, for example relay.example.org.</source>
        <translation>पहले पता लिखें, जैसे relay.example.org।</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>रिले से पूछ रहे हैं…</translation>
    </message>
    <message>
        <source>The keys are the same</source>
        <translation>कुंजियाँ एक जैसी हैं</translation>
    </message>
    <message>
        <source>An address looks like relay.example.org or 192.168.1.20:7443.</source>
        <translation>पता relay.example.org या 192.168.1.20:7443 जैसा होता है।</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>कॉपी करें</translation>
    </message>
</context>
<context>
    <name>Ui::ReviewStrip</name>
    <message>
        <source>Pictures: %1, %2 of %3</source>
        <extracomment>Said of the strip: which picture is chosen, its place, how many there are</extracomment>
        <translation>तस्वीरें: %1, %3 में से %2</translation>
    </message>
    <message>
        <source>Drag to put them in another order</source>
        <translation>क्रम बदलने के लिए खींचें</translation>
    </message>
    <message>
        <source>%1 (sent as a file, untouched)</source>
        <extracomment>Said of a picture that could not be opened; %1 is its name</extracomment>
        <translation>%1 (फ़ाइल के रूप में, बिना बदले भेजी जाती है)</translation>
    </message>
</context>
<context>
    <name>Ui::ReviewWords</name>
    <message>
        <source>place</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>कैमरा</translation>
    </message>
    <message>
        <source>time</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>author</source>
        <translation>लेखक</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <source>software</source>
        <translation>सॉफ़्टवेयर</translation>
    </message>
    <message>
        <source>hidden preview</source>
        <translation>छिपी झलक</translation>
    </message>
    <message>
        <source>hidden data</source>
        <translation>छिपा डेटा</translation>
    </message>
    <message>
        <source>technical details</source>
        <translation>तकनीकी जानकारी</translation>
    </message>
    <message>
        <source>%1 × %2 · %3</source>
        <extracomment>Width × height of a picture in pixels, and its size</extracomment>
        <translation>%1 × %2 · %3</translation>
    </message>
    <message>
        <source>Looks like a screenshot, text or a drawing: every pixel is kept.</source>
        <translation>स्क्रीनशॉट, लिखावट या चित्र जैसी लगती है: हर पिक्सेल रखा जाता है।</translation>
    </message>
    <message>
        <source>Parts of it are transparent, and stay so.</source>
        <translation>इसके कुछ हिस्से पारदर्शी हैं, और वैसे ही रहते हैं।</translation>
    </message>
    <message>
        <source>It is small already: its pixels stay as they are.</source>
        <translation>यह पहले से छोटी है: इसके पिक्सेल जैसे हैं वैसे ही रहते हैं।</translation>
    </message>
    <message>
        <source>Every pixel is kept.</source>
        <translation>हर पिक्सेल रखा जाता है।</translation>
    </message>
    <message>
        <source>Made smaller although it looks like text: letters may blur.</source>
        <translation>लिखावट जैसी लगने पर भी छोटी की गई: अक्षर धुंधले हो सकते हैं।</translation>
    </message>
    <message>
        <source>Removed before sending: %1.</source>
        <extracomment>%1 is a list such as &quot;place, camera, time&quot;</extracomment>
        <translation>भेजने से पहले हटाया जाता है: %1।</translation>
    </message>
    <message>
        <source>The file is sent exactly as it is.</source>
        <translation>फ़ाइल ठीक वैसी ही भेजी जाती है जैसी है।</translation>
    </message>
    <message>
        <source>The file is sent exactly as it is, with what is hidden in it: %1.</source>
        <extracomment>%1 is a list such as &quot;place, camera, time&quot;</extracomment>
        <translation>फ़ाइल ठीक वैसी ही भेजी जाती है जैसी है, उसमें छिपी चीज़ों के साथ: %1।</translation>
    </message>
    <message>
        <source>It moves, so it is sent as it is. Pictures that move cannot be cropped or turned.</source>
        <translation>यह चलती है, इसलिए जैसी है वैसी ही भेजी जाती है। चलती तस्वीरें काटी या घुमाई नहीं जा सकतीं।</translation>
    </message>
    <message>
        <source>The file is sent exactly as it is, with everything hidden in it, possibly the place and the camera.</source>
        <translation>फ़ाइल ठीक वैसी ही भेजी जाती है जैसी है, उसमें छिपी हर चीज़ के साथ, शायद जगह और कैमरा भी।</translation>
    </message>
    <message>
        <source>Its name is sent with it: %1</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>इसका नाम साथ भेजा जाता है: %1</translation>
    </message>
</context>
<context>
    <name>Ui::SafetyNumberDialog</name>
    <message>
        <source>They are the same</source>
        <translation>वे एक जैसे हैं</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>सुरक्षा नंबर</translation>
    </message>
    <message>
        <source>Safety number with %1</source>
        <translation>%1 के साथ सुरक्षा नंबर</translation>
    </message>
    <message>
        <source>Compare this number with the one on the screen of %1, side by side or over a call. If all digits are the same, only the two of you can read your messages.</source>
        <translation>इस नंबर को %1 की स्क्रीन वाले नंबर से आमने-सामने या कॉल पर मिलाएँ। अगर सभी अंक एक जैसे हैं, तो केवल आप दोनों अपने संदेश पढ़ सकते हैं।</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>कॉपी करें</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>There is no number yet: it comes with the first message to %1.</source>
        <translation>अभी कोई नंबर नहीं है: वह %1 को पहले संदेश के साथ आता है।</translation>
    </message>
    <message>
        <source>You have compared this number, and it was the same.</source>
        <translation>आपने यह नंबर मिलाया था, और वह एक जैसा था।</translation>
    </message>
    <message>
        <source>No longer sure</source>
        <translation>अब पक्का नहीं</translation>
    </message>
    <message>
        <source>This number has changed. Compare it again before you write anything that matters.</source>
        <translation>यह नंबर बदल गया है। कुछ ज़रूरी लिखने से पहले इसे फिर से मिलाएँ।</translation>
    </message>
    <message>
        <source>You have not compared this number yet.</source>
        <translation>आपने यह नंबर अभी नहीं मिलाया है।</translation>
    </message>
</context>
<context>
    <name>Ui::SearchDelegate</name>
    <message>
        <source>You</source>
        <translation>आप</translation>
    </message>
    <message>
        <source>In %1, %2, %3: %4</source>
        <extracomment>A search result for a screen reader: the conversation, who wrote, when, and the text</extracomment>
        <translation>%1 में, %2, %3: %4</translation>
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
        <translation>बातचीत सूची पर वापस</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>सभी संदेशों में खोजें</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>मिले हुए संदेश</translation>
    </message>
    <message>
        <source>Words, “phrases”, names of files. The last word may be a beginning.</source>
        <translation>शब्द, “वाक्यांश”, फ़ाइलों के नाम। आख़िरी शब्द की शुरुआत ही काफ़ी है।</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>कुछ नहीं मिला।</translation>
    </message>
    <message>
        <source>Narrow by %1</source>
        <extracomment>%1 is for instance from:anna</extracomment>
        <translation>%1 से सीमित करें</translation>
    </message>
</context>
<context>
    <name>Ui::SearchText</name>
    <message>
        <source>“%1” is nothing to search by. There are from: in: has: before: after: and on:. To find the word itself, put it in quotation marks.</source>
        <extracomment>%1 is what was typed, for instance form:</extracomment>
        <translation>“%1” से नहीं खोजा जा सकता। from: in: has: before: after: और on: हैं। यही शब्द खोजने के लिए उसे उद्धरण चिह्नों में लिखें।</translation>
    </message>
    <message>
        <source>What comes after “%1”?</source>
        <extracomment>%1 is for instance from:</extracomment>
        <translation>“%1” के बाद क्या आता है?</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it like 2024-05-31, 2024-05 or 2024.</source>
        <translation>“%1” तारीख़ नहीं है। इसे 2024-05-31, 2024-05 या 2024 की तरह लिखें।</translation>
    </message>
    <message>
        <source>“%1”: there are has:image, has:file and has:link.</source>
        <translation>“%1”: has:image, has:file और has:link हैं।</translation>
    </message>
    <message>
        <source>You talk with nobody called “%1”. from:me is you.</source>
        <translation>आप “%1” नाम के किसी व्यक्ति से बात नहीं करते। from:me आप हैं।</translation>
    </message>
    <message>
        <source>There is no conversation called “%1”.</source>
        <translation>“%1” नाम की कोई बातचीत नहीं है।</translation>
    </message>
    <message>
        <source>No day fits all of these dates.</source>
        <translation>कोई दिन इन सभी तारीख़ों से मेल नहीं खाता।</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>%1 को</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1 से %2 तक</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <translation>%1 से आगे</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>%1 तक</translation>
    </message>
    <message>
        <source>Searched all %1 messages on this computer.</source>
        <translation>इस कंप्यूटर के सभी %1 संदेशों में खोजा गया।</translation>
    </message>
    <message>
        <source>Older ones are still being prepared and cannot be found yet.</source>
        <translation>पुराने संदेश अभी तैयार हो रहे हैं और अभी नहीं मिल सकते।</translation>
    </message>
    <message>
        <source>Older ones are still being prepared: they are found by words as they were written only.</source>
        <translation>पुराने संदेश अभी तैयार हो रहे हैं: वे केवल उन्हीं शब्दों से मिलते हैं जैसे वे लिखे गए थे।</translation>
    </message>
    <message>
        <source>Searched back to %2 so far; there are %1 messages.</source>
        <extracomment>%1: a number, of all messages; %2: a date</extracomment>
        <translation>अब तक %2 तक खोजा गया; कुल %1 संदेश हैं।</translation>
    </message>
</context>
<context>
    <name>Ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>रूप</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>लिखना</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>निजता</translation>
    </message>
    <message>
        <source>Tell others when I have read their messages</source>
        <translation>दूसरों को बताएँ कि मैंने उनके संदेश कब पढ़े</translation>
    </message>
    <message>
        <source>Without it you still see who has read yours, if they tell you.</source>
        <translation>इसके बिना भी आप देखते हैं कि आपके संदेश किसने पढ़े, अगर वे बताते हैं।</translation>
    </message>
    <message>
        <source>Tell others when I am typing</source>
        <translation>दूसरों को बताएँ कि मैं लिख रहा हूँ</translation>
    </message>
    <message>
        <source>Show others when I am online</source>
        <translation>दूसरों को दिखाएँ कि मैं ऑनलाइन हूँ</translation>
    </message>
    <message>
        <source>Photos and files</source>
        <translation>फ़ोटो और फ़ाइलें</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>हो गया</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>सिस्टम जैसा</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>हल्का</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>गहरा</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>टेक्स्ट का आकार</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line</source>
        <translation>Enter भेजता है, Shift+Enter नई पंक्ति शुरू करता है</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter starts a new line</source>
        <translation>Ctrl+Enter भेजता है, Enter नई पंक्ति शुरू करता है</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>कुछ नहीं</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>%1 तक</translation>
    </message>
    <message>
        <source>On a metered network</source>
        <translation>सीमित डेटा वाले नेटवर्क पर</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>डेटा बचाएँ</translation>
    </message>
    <message>
        <source>Nothing is downloaded until you ask for it. Small previews come with the message.</source>
        <translation>जब तक आप न कहें, कुछ डाउनलोड नहीं होता। छोटी झलकियाँ संदेश के साथ आती हैं।</translation>
    </message>
    <message>
        <source>Download photos automatically</source>
        <translation>फ़ोटो अपने-आप डाउनलोड करें</translation>
    </message>
    <message>
        <source>Download files automatically</source>
        <translation>फ़ाइलें अपने-आप डाउनलोड करें</translation>
    </message>
</context>
<context>
    <name>Ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>कीबोर्ड</translation>
    </message>
    <message>
        <source>Menu of a message</source>
        <translation>संदेश का मेन्यू</translation>
    </message>
    <message>
        <source>Close the nearest thing</source>
        <translation>सबसे पास की चीज़ बंद करें</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Conversation by its place in the list</source>
        <translation>सूची में स्थान के अनुसार बातचीत</translation>
    </message>
    <message>
        <source>Usual keys for all</source>
        <translation>सबके लिए सामान्य कुंजियाँ</translation>
    </message>
    <message>
        <source>Choose a shortcut and press other keys for it. Backspace takes its keys away.</source>
        <translation>कोई शॉर्टकट चुनें और उसके लिए दूसरी कुंजियाँ दबाएँ। बैकस्पेस उसकी कुंजियाँ हटा देता है।</translation>
    </message>
    <message>
        <source>Usual keys for: %1</source>
        <translation>सामान्य कुंजियाँ: %1</translation>
    </message>
    <message>
        <source>%1 is needed for writing and moving about. Take Ctrl or Alt with another key, or a function key.</source>
        <translation>%1 लिखने और आगे-पीछे जाने के लिए चाहिए। Ctrl या Alt के साथ कोई दूसरी कुंजी लें, या कोई फ़ंक्शन कुंजी।</translation>
    </message>
    <message>
        <source>%1 already means “%2”. Give that other keys first.</source>
        <extracomment>%1 are keys, %2 what they do</extracomment>
        <translation>%1 का अर्थ पहले से “%2” है। पहले उसे दूसरी कुंजियाँ दें।</translation>
    </message>
</context>
<context>
    <name>Ui::SignInPage</name>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>पासवर्ड दिखाएँ</translation>
    </message>
</context>
<context>
    <name>Ui::SignInView</name>
    <message>
        <source>The first account on your relay: yours.</source>
        <translation>आपके रिले पर पहला खाता: आपका।</translation>
    </message>
</context>
<context>
    <name>Ui::TimelineView</name>
    <message>
        <source>Go to the newest message</source>
        <translation>सबसे नए संदेश पर जाएँ</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>संदेश</translation>
    </message>
    <message numerus="yes">
        <source>Go to the newest message, %n unread</source>
        <translation>
            <numerusform>सबसे नए संदेश पर जाएँ, %n अनपढ़ा</numerusform>
            <numerusform>सबसे नए संदेश पर जाएँ, %n अनपढ़े</numerusform>
        </translation>
    </message>
    <message>
        <source>Unread messages</source>
        <translation>अनपढ़े संदेश</translation>
    </message>
</context>
<context>
    <name>Ui::TrustBanner</name>
    <message>
        <source>Compare safety number</source>
        <translation>सुरक्षा नंबर मिलाएँ</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>फिर भी भेजें</translation>
    </message>
    <message>
        <source>The safety number you compared with %1 has changed: a new device, or somebody else. Nothing is sent until you decide.</source>
        <translation>%1 के साथ मिलाया गया सुरक्षा नंबर बदल गया है: नया डिवाइस, या कोई और। आपके फ़ैसले तक कुछ नहीं भेजा जाएगा।</translation>
    </message>
</context>
<context>
    <name>Ui::UnlockView</name>
    <message>
        <source>Passphrase</source>
        <translation>पासफ़्रेज़</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>पासफ़्रेज़ दोबारा</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर से कोशिश करें</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>आगे बढ़ें</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>पासफ़्रेज़ चुनें</translation>
    </message>
    <message>
        <source>This computer has no keychain that Kith can use. A passphrase locks your messages here instead; you enter it whenever Kith starts.</source>
        <translation>इस कंप्यूटर में ऐसा कीचेन नहीं है जिसे Kith इस्तेमाल कर सके। उसकी जगह एक पासफ़्रेज़ आपके संदेशों को बंद रखता है; Kith शुरू होने पर हर बार आप उसे लिखते हैं।</translation>
    </message>
    <message>
        <source>Kith is locked</source>
        <translation>Kith बंद है</translation>
    </message>
    <message>
        <source>Your messages are locked with a passphrase.</source>
        <translation>आपके संदेश पासफ़्रेज़ से बंद हैं।</translation>
    </message>
    <message>
        <source>Kith could not be opened</source>
        <translation>Kith खोला नहीं जा सका</translation>
    </message>
    <message>
        <source>This passphrase does not open it. Check how it is written and try again.</source>
        <translation>यह पासफ़्रेज़ इसे नहीं खोलता। देखें कि वह सही लिखा है या नहीं, और फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Enter the passphrase first.</source>
        <translation>पहले पासफ़्रेज़ लिखें।</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>दोनों पासफ़्रेज़ एक जैसे नहीं हैं।</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>खुल रहा है…</translation>
    </message>
</context>
<context>
    <name>Ui::WelcomePage</name>
    <message>
        <source>Welcome to Kith</source>
        <translation>Kith में आपका स्वागत है</translation>
    </message>
    <message>
        <source>Messages and photos that only you and the people you write to can read. No phone number, no e-mail.</source>
        <translation>संदेश और फ़ोटो जिन्हें केवल आप और वे लोग पढ़ सकते हैं जिन्हें आप लिखते हैं। न फ़ोन नंबर, न ई-मेल।</translation>
    </message>
    <message>
        <source>Join with an invite link</source>
        <translation>निमंत्रण लिंक से जुड़ें</translation>
    </message>
    <message>
        <source>Somebody sent you a link to the relay they use</source>
        <translation>किसी ने आपको अपने रिले का लिंक भेजा है</translation>
    </message>
    <message>
        <source>Sign in to a relay</source>
        <translation>रिले पर साइन इन करें</translation>
    </message>
    <message>
        <source>You know the address of a relay: make an account there, or use the one you have</source>
        <translation>आप किसी रिले का पता जानते हैं: वहाँ खाता बनाएँ, या अपना मौजूदा इस्तेमाल करें</translation>
    </message>
    <message>
        <source>Host a relay on this computer</source>
        <translation>इस कंप्यूटर पर रिले चलाएँ</translation>
    </message>
    <message>
        <source>Start your own, and invite others to it</source>
        <translation>अपना शुरू करें, और दूसरों को उस पर बुलाएँ</translation>
    </message>
    <message>
        <source>Want your own? On a computer that stays on, run “kith-relay serve --data FOLDER”. It prints an invite link to begin with.</source>
        <translation>अपना रिले चाहिए? हमेशा चालू रहने वाले कंप्यूटर पर “kith-relay serve --data FOLDER” चलाएँ। वह शुरुआत के लिए निमंत्रण लिंक दिखाता है।</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Messages that only the people in a conversation can read.</source>
        <translation>संदेश जिन्हें केवल बातचीत के लोग पढ़ सकते हैं।</translation>
    </message>
    <message>
        <source>Keeps everything of an account in this folder.</source>
        <translation>खाते की हर चीज़ इस फ़ोल्डर में रखता है।</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>फ़ोल्डर</translation>
    </message>
    <message>
        <source>An invite link: kith://invite/…</source>
        <translation>निमंत्रण लिंक: kith://invite/…</translation>
    </message>
</context>
</TS>
