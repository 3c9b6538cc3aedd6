<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Ui::Announcer</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) from %1</source>
        <extracomment>%1 is a name</extracomment>
        <translation>
            <numerusform>%n new message from %1</numerusform>
            <numerusform>%n new messages from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::ConnectionBanner</name>
    <message numerus="yes">
        <source>No connection to the relay. Trying again in %n second(s).</source>
        <translation>
            <numerusform>No connection to the relay. Trying again in %n second.</numerusform>
            <numerusform>No connection to the relay. Trying again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Catching up: %n message(s) to come</source>
        <translation>
            <numerusform>Catching up: %n message to come</numerusform>
            <numerusform>Catching up: %n messages to come</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::ConversationDelegate</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n unread message</numerusform>
            <numerusform>%n unread messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::ErrorText</name>
    <message numerus="yes">
        <source>That was too often in a short time. The relay asks to wait %n second(s).</source>
        <translation>
            <numerusform>That was too often in a short time. The relay asks to wait %n second.</numerusform>
            <numerusform>That was too often in a short time. The relay asks to wait %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::ImageReview</name>
    <message numerus="yes">
        <source>Send %n pictures</source>
        <translation>
            <numerusform>Send %n picture</numerusform>
            <numerusform>Send %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n files</source>
        <translation>
            <numerusform>Send a file</numerusform>
            <numerusform>Send %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n pictures and files chosen here are put away, with what was changed in them.</source>
        <translation>
            <numerusform>What was chosen here is put away, with what was changed in it.</numerusform>
            <numerusform>The %n pictures and files chosen here are put away, with what was changed in them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::MessageWords</name>
    <message numerus="yes">
        <source>%n message(s) from %1 never arrived. They may have been lost or held back.</source>
        <translation>
            <numerusform>%n message from %1 never arrived. It may have been lost or held back.</numerusform>
            <numerusform>%n messages from %1 never arrived. They may have been lost or held back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older message(s) could not be kept by the relay.</source>
        <translation>
            <numerusform>%n older message could not be kept by the relay.</numerusform>
            <numerusform>%n older messages could not be kept by the relay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last seen %n minute(s) ago</source>
        <translation>
            <numerusform>last seen %n minute ago</numerusform>
            <numerusform>last seen %n minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::TimelineView</name>
    <message numerus="yes">
        <source>Go to the newest message, %n unread</source>
        <translation>
            <numerusform>Go to the newest message, %n unread</numerusform>
            <numerusform>Go to the newest message, %n unread</numerusform>
        </translation>
    </message>
</context>
</TS>
