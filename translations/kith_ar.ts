<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>Ui::AccountPage</name>
    <message>
        <source>Your account</source>
        <translation>حسابك</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>كلمة المرور مرة أخرى</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Make an account</source>
        <translation>إنشاء حساب</translation>
    </message>
    <message>
        <source>I have no recovery key</source>
        <translation>ليس لدي مفتاح استرداد</translation>
    </message>
    <message>
        <source>On %1.</source>
        <translation>على %1.</translation>
    </message>
    <message>
        <source>On %1. It takes new people only with an invite link.</source>
        <translation>على %1. لا يقبل أشخاصًا جددًا إلا برابط دعوة.</translation>
    </message>
    <message>
        <source>On %1. It takes no new people.</source>
        <translation>على %1. لا يقبل أشخاصًا جددًا.</translation>
    </message>
    <message>
        <source>You were invited to %1.</source>
        <translation>أنت مدعو إلى %1.</translation>
    </message>
    <message>
        <source>%1 invited you to %2.</source>
        <translation>دعاك %1 إلى %2.</translation>
    </message>
    <message>
        <source>Others find you by your user name. Nobody can reset your password, so keep it safe.</source>
        <translation>يجدك الآخرون باسم المستخدم. لا يستطيع أحد إعادة تعيين كلمة مرورك، فاحفظها جيدًا.</translation>
    </message>
    <message>
        <source>The recovery key was shown when the account was made. It brings your identity to this device.</source>
        <translation>عُرض مفتاح الاسترداد عند إنشاء الحساب. وهو ينقل هويتك إلى هذا الجهاز.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>I have an account already</source>
        <translation>لدي حساب بالفعل</translation>
    </message>
    <message>
        <source>Make a new account</source>
        <translation>إنشاء حساب جديد</translation>
    </message>
    <message>
        <source>Enter a user name.</source>
        <translation>أدخل اسم مستخدم.</translation>
    </message>
    <message>
        <source>Enter a password.</source>
        <translation>أدخل كلمة مرور.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>كلمتا المرور غير متطابقتين.</translation>
    </message>
    <message>
        <source>Making your account …</source>
        <translation>جارٍ إنشاء حسابك…</translation>
    </message>
    <message>
        <source>Enter your recovery key, or choose what to do without it.</source>
        <translation>أدخل مفتاح الاسترداد، أو اختر ما تفعله من دونه.</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>جارٍ تسجيل الدخول…</translation>
    </message>
    <message>
        <source>This is not the recovery key of this account. Check how it is written.</source>
        <translation>هذا ليس مفتاح استرداد هذا الحساب. تحقق من كتابته.</translation>
    </message>
    <message>
        <source>Go on without a recovery key?</source>
        <translation>المتابعة من دون مفتاح استرداد؟</translation>
    </message>
    <message>
        <source>Your account gets a new identity. Everybody you write with is told that it changed and may compare the safety number again. Your other devices are signed out.</source>
        <translation>يحصل حسابك على هوية جديدة. يُعلَم كل من تراسله بأنها تغيّرت وقد يقارن رقم الأمان من جديد. ويُسجَّل خروج أجهزتك الأخرى.</translation>
    </message>
    <message>
        <source>Get a new identity</source>
        <translation>الحصول على هوية جديدة</translation>
    </message>
    <message>
        <source>I have an invite link</source>
        <translation>لديّ رابط دعوة</translation>
    </message>
</context>
<context>
    <name>Ui::Announcer</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>لا رسائل جديدة</numerusform>
            <numerusform>رسالة جديدة واحدة</numerusform>
            <numerusform>رسالتان جديدتان</numerusform>
            <numerusform>%n رسائل جديدة</numerusform>
            <numerusform>%n رسالة جديدة</numerusform>
            <numerusform>%n رسالة جديدة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) from %1</source>
        <extracomment>%1 is a name</extracomment>
        <translation>
            <numerusform>لا رسائل جديدة من %1</numerusform>
            <numerusform>رسالة جديدة واحدة من %1</numerusform>
            <numerusform>رسالتان جديدتان من %1</numerusform>
            <numerusform>%n رسائل جديدة من %1</numerusform>
            <numerusform>%n رسالة جديدة من %1</numerusform>
            <numerusform>%n رسالة جديدة من %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::AttachmentStrip</name>
    <message>
        <source>Remove %1</source>
        <translation>إزالة %1</translation>
    </message>
</context>
<context>
    <name>Ui::BubbleLayout</name>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>Ui::BubblePainter</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1، متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>%1, being prepared</source>
        <translation>%1، قيد التحضير</translation>
    </message>
    <message>
        <source>%1, waiting</source>
        <translation>%1، في الانتظار</translation>
    </message>
    <message>
        <source>%1, could not be fetched</source>
        <translation>%1، تعذّر جلبه</translation>
    </message>
</context>
<context>
    <name>Ui::CaptionField</name>
    <message>
        <source>Caption</source>
        <translation>التعليق على الصورة</translation>
    </message>
    <message>
        <source>Add a caption</source>
        <translation>إضافة تعليق</translation>
    </message>
</context>
<context>
    <name>Ui::ChatHeader</name>
    <message>
        <source>Back to the conversations</source>
        <translation>الرجوع إلى المحادثات</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>رقم الأمان</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Safety number: compared</source>
        <translation>رقم الأمان: تمت مقارنته</translation>
    </message>
    <message>
        <source>Safety number: changed</source>
        <translation>رقم الأمان: تغيّر</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>يكتب…</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>إلغاء الكتم</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم</translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation>إزالة من هذا الحاسوب</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Jump to a date</source>
        <translation>الانتقال إلى تاريخ</translation>
    </message>
    <message>
        <source>Media, files and links</source>
        <translation>الوسائط والملفات والروابط</translation>
    </message>
</context>
<context>
    <name>Ui::ChatPage</name>
    <message>
        <source>That did not work</source>
        <translation>لم ينجح ذلك</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>اكتب إلى %1</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>لم يُرسل</translation>
    </message>
    <message>
        <source>Remove this conversation?</source>
        <translation>إزالة هذه المحادثة؟</translation>
    </message>
    <message>
        <source>Its messages and pictures are deleted from this computer. %1 keeps theirs.</source>
        <translation>تُحذف رسائلها وصورها من هذا الحاسوب. ويحتفظ %1 بما لديه.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>It could not be removed</source>
        <translation>تعذّرت إزالتها</translation>
    </message>
    <message>
        <source>Choose a conversation to read and write</source>
        <translation>اختر محادثة للقراءة والكتابة</translation>
    </message>
    <message>
        <source>Drop here to send to %1</source>
        <translation>أفلت هنا للإرسال إلى %1</translation>
    </message>
    <message>
        <source>“%1” was not sent</source>
        <translation>لم يُرسل «%1»</translation>
    </message>
    <message>
        <source>Begin with “New conversation”: you only need to know a user name</source>
        <translation>ابدأ من «محادثة جديدة»: يكفي أن تعرف اسم مستخدم</translation>
    </message>
</context>
<context>
    <name>Ui::ComparisonView</name>
    <message>
        <source>Original and result</source>
        <translation>الأصل والنتيجة</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>الأصل</translation>
    </message>
    <message>
        <source>As it is sent</source>
        <translation>كما تُرسل</translation>
    </message>
</context>
<context>
    <name>Ui::Composer</name>
    <message>
        <source>Attach a photo or file</source>
        <translation>إرفاق صورة أو ملف</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Ten at a time</source>
        <translation>عشرة في كل مرة</translation>
    </message>
    <message>
        <source>The first ten are attached. Send them, then add the rest.</source>
        <translation>أُرفقت العشرة الأولى. أرسلها ثم أضف البقية.</translation>
    </message>
    <message>
        <source>Nothing to attach</source>
        <translation>لا شيء لإرفاقه</translation>
    </message>
    <message>
        <source>Attach photos or files</source>
        <translation>إرفاق صور أو ملفات</translation>
    </message>
    <message>
        <source>Folders, devices and what cannot be read cannot be sent.</source>
        <translation>لا يمكن إرسال المجلدات والأجهزة وما لا يمكن قراءته.</translation>
    </message>
    <message>
        <source>Not everything was attached</source>
        <translation>لم يُرفق كل شيء</translation>
    </message>
</context>
<context>
    <name>Ui::ComposerText</name>
    <message>
        <source>Message composer</source>
        <translation>كتابة الرسالة</translation>
    </message>
</context>
<context>
    <name>Ui::ConnectionBanner</name>
    <message>
        <source>Try now</source>
        <translation>المحاولة الآن</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>تسجيل الدخول من جديد</translation>
    </message>
    <message numerus="yes">
        <source>No connection to the relay. Trying again in %n second(s).</source>
        <translation>
            <numerusform>لا اتصال بالمرحّل. تُعاد المحاولة الآن.</numerusform>
            <numerusform>لا اتصال بالمرحّل. تُعاد المحاولة بعد ثانية واحدة.</numerusform>
            <numerusform>لا اتصال بالمرحّل. تُعاد المحاولة بعد ثانيتين.</numerusform>
            <numerusform>لا اتصال بالمرحّل. تُعاد المحاولة بعد %Ln ثوانٍ.</numerusform>
            <numerusform>لا اتصال بالمرحّل. تُعاد المحاولة بعد %Ln ثانية.</numerusform>
            <numerusform>لا اتصال بالمرحّل. تُعاد المحاولة بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection to the relay. Trying again …</source>
        <translation>لا اتصال بالمرحّل. جارٍ إعادة المحاولة…</translation>
    </message>
    <message>
        <source>Connecting to the relay …</source>
        <translation>جارٍ الاتصال بالمرحّل…</translation>
    </message>
    <message numerus="yes">
        <source>Catching up: %n message(s) to come</source>
        <translation>
            <numerusform>جارٍ اللحاق: لم يبقَ شيء</numerusform>
            <numerusform>جارٍ اللحاق: بقيت رسالة واحدة</numerusform>
            <numerusform>جارٍ اللحاق: بقيت رسالتان</numerusform>
            <numerusform>جارٍ اللحاق: بقيت %Ln رسائل</numerusform>
            <numerusform>جارٍ اللحاق: بقيت %Ln رسالة</numerusform>
            <numerusform>جارٍ اللحاق: بقيت %Ln رسالة</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is full. New messages wait at the relay until you make some room.</source>
        <translation>القرص ممتلئ. تنتظر الرسائل الجديدة لدى المرحّل حتى تُخلي بعض المساحة.</translation>
    </message>
    <message>
        <source>New messages cannot be stored here and wait at the relay. %1</source>
        <translation>لا يمكن حفظ الرسائل الجديدة هنا، وهي تنتظر لدى المرحّل. %1</translation>
    </message>
</context>
<context>
    <name>Ui::ConversationDelegate</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>لا رسائل غير مقروءة</numerusform>
            <numerusform>رسالة واحدة غير مقروءة</numerusform>
            <numerusform>رسالتان غير مقروءتين</numerusform>
            <numerusform>%Ln رسائل غير مقروءة</numerusform>
            <numerusform>%Ln رسالة غير مقروءة</numerusform>
            <numerusform>%Ln رسالة غير مقروءة</numerusform>
        </translation>
    </message>
    <message>
        <source>typing</source>
        <translation>يكتب</translation>
    </message>
    <message>
        <source>draft: %1</source>
        <translation>مسودة: %1</translation>
    </message>
    <message>
        <source>you: %1</source>
        <translation>أنت: %1</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>يكتب…</translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation>مسودة:</translation>
    </message>
</context>
<context>
    <name>Ui::ConversationPane</name>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>No conversation matches.</source>
        <translation>لا توجد محادثة مطابقة.</translation>
    </message>
    <message>
        <source>No conversations yet.
Write to somebody by their user name.</source>
        <translation>لا محادثات بعد.
اكتب إلى شخص باسم المستخدم الخاص به.</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>تم تسجيل الدخول باسم %1</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>دعوة شخص</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Show recovery key</source>
        <translation>إظهار مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>البحث في المحادثات</translation>
    </message>
    <message>
        <source>Search all messages for “%1”</source>
        <extracomment>%1 was typed to find conversations</extracomment>
        <translation>البحث عن «%1» في كل الرسائل</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>البحث في كل الرسائل</translation>
    </message>
</context>
<context>
    <name>Ui::CropView</name>
    <message>
        <source>Part to keep</source>
        <translation>الجزء الذي يبقى</translation>
    </message>
    <message>
        <source>Arrow keys move the frame, with Shift they move its lower right corner. Enter keeps it, Escape leaves everything as it was.</source>
        <translation>تحرّك مفاتيح الأسهم الإطار، ومع Shift تحرّك زاويته السفلى اليمنى. يعتمده Enter، ويترك Escape كل شيء كما كان.</translation>
    </message>
</context>
<context>
    <name>Ui::DateJump</name>
    <message>
        <source>Jump to a date</source>
        <translation>الانتقال إلى تاريخ</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>الشهر السابق</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>الشهر التالي</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
</context>
<context>
    <name>Ui::DetailsPanel</name>
    <message>
        <source>Media, files and links</source>
        <translation>الوسائط والملفات والروابط</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>الوسائط</translation>
    </message>
    <message>
        <source>No photos yet.</source>
        <translation>لا صور بعد.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>No files yet.</source>
        <translation>لا ملفات بعد.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>No links yet.</source>
        <translation>لا روابط بعد.</translation>
    </message>
</context>
<context>
    <name>Ui::Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>حسنًا</translation>
    </message>
</context>
<context>
    <name>Ui::ErrorText</name>
    <message>
        <source>This cannot be used as it was entered.</source>
        <translation>لا يمكن استخدام هذا كما أُدخل.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>أُلغي هذا.</translation>
    </message>
    <message>
        <source>It is not on this computer any more, or the relay no longer keeps it.</source>
        <translation>لم يعد على هذا الحاسوب، أو لم يعد المرحّل يحتفظ به.</translation>
    </message>
    <message>
        <source>This is already there, or already under way.</source>
        <translation>هذا موجود بالفعل أو قيد التنفيذ.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>لا يمكن قراءة الملف.</translation>
    </message>
    <message>
        <source>The file cannot be written there.</source>
        <translation>لا يمكن كتابة الملف هناك.</translation>
    </message>
    <message>
        <source>The disk is full, so this could not be kept.</source>
        <translation>القرص ممتلئ، فتعذّر الحفظ.</translation>
    </message>
    <message>
        <source>Kith is already open with this profile.</source>
        <translation>‏Kith مفتوح بالفعل بهذا الملف الشخصي.</translation>
    </message>
    <message>
        <source>Nobody is signed in here yet.</source>
        <translation>لم يسجّل أحد الدخول هنا بعد.</translation>
    </message>
    <message>
        <source>The key file can be read by others on this computer, or it is not a key file.</source>
        <translation>يمكن لآخرين على هذا الحاسوب قراءة ملف المفتاح، أو أنه ليس ملف مفتاح.</translation>
    </message>
    <message>
        <source>This message is longer than one message can be.</source>
        <translation>هذه الرسالة أطول مما يمكن أن تكون عليه رسالة واحدة.</translation>
    </message>
    <message>
        <source>This picture is damaged, or of a kind that Kith does not read.</source>
        <translation>هذه الصورة تالفة، أو من نوع لا يقرؤه Kith.</translation>
    </message>
    <message>
        <source>This picture has more pixels than can be opened safely.</source>
        <translation>في هذه الصورة نقاط أكثر مما يمكن فتحه بأمان.</translation>
    </message>
    <message>
        <source>Somebody is signed in with this profile already.</source>
        <translation>سجّل شخص ما الدخول بهذا الملف الشخصي بالفعل.</translation>
    </message>
    <message>
        <source>Something went wrong inside Kith. It is not your fault, and nothing was lost.</source>
        <translation>حدث خطأ داخل Kith. ليس ذنبك، ولم يُفقد شيء.</translation>
    </message>
    <message>
        <source>The relay cannot be reached at this address.</source>
        <translation>لا يمكن الوصول إلى المرحّل على هذا العنوان.</translation>
    </message>
    <message>
        <source>The connection to the relay broke.</source>
        <translation>انقطع الاتصال بالمرحّل.</translation>
    </message>
    <message>
        <source>The relay did not answer in time.</source>
        <translation>لم يُجب المرحّل في الوقت المناسب.</translation>
    </message>
    <message>
        <source>No protected connection to the relay could be made, so nothing was sent.</source>
        <translation>تعذّر إنشاء اتصال محمي بالمرحّل، فلم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The relay shows another key than the one you know. Somebody may be standing between you and the relay, so nothing was sent.</source>
        <translation>يعرض المرحّل مفتاحًا غير الذي تعرفه. قد يقف أحد بينك وبين المرحّل، فلم يُرسل شيء.</translation>
    </message>
    <message>
        <source>No authority vouches for this relay; it vouches for itself.</source>
        <translation>لا توجد جهة تضمن هذا المرحّل؛ فهو يضمن نفسه.</translation>
    </message>
    <message>
        <source>What answered at this address does not speak like a Kith relay.</source>
        <translation>ما أجاب على هذا العنوان لا يتكلم كمرحّل Kith.</translation>
    </message>
    <message>
        <source>The relay and this Kith are too far apart in age to understand each other.</source>
        <translation>المرحّل وهذا الإصدار من Kith متباعدان في العمر ولا يتفاهمان.</translation>
    </message>
    <message>
        <source>The relay did not understand what this Kith asked for.</source>
        <translation>لم يفهم المرحّل ما طلبه Kith.</translation>
    </message>
    <message>
        <source>The relay does not know this user name with this password.</source>
        <translation>لا يعرف المرحّل اسم المستخدم هذا مع كلمة المرور هذه.</translation>
    </message>
    <message>
        <source>The relay does not allow this.</source>
        <translation>لا يسمح المرحّل بذلك.</translation>
    </message>
    <message>
        <source>There is nobody of that name on this relay.</source>
        <translation>لا أحد بهذا الاسم على هذا المرحّل.</translation>
    </message>
    <message>
        <source>Somebody on this relay already has this user name.</source>
        <translation>لدى شخص على هذا المرحّل اسم المستخدم هذا بالفعل.</translation>
    </message>
    <message>
        <source>A user name has 2 to 32 letters from a to z, digits, dots, dashes or underscores, and begins and ends with a letter or digit.</source>
        <translation>اسم المستخدم من 2 إلى 32 حرفًا من a إلى z أو أرقامًا أو نقاطًا أو شرطات أو شرطات سفلية، ويبدأ وينتهي بحرف أو رقم.</translation>
    </message>
    <message>
        <source>This relay takes new people only with an invite link.</source>
        <translation>لا يقبل هذا المرحّل أشخاصًا جددًا إلا برابط دعوة.</translation>
    </message>
    <message>
        <source>This invite was used up, has run out, or belongs to another relay.</source>
        <translation>استُهلكت هذه الدعوة أو انتهت أو تخص مرحّلًا آخر.</translation>
    </message>
    <message numerus="yes">
        <source>That was too often in a short time. The relay asks to wait %n second(s).</source>
        <translation>
            <numerusform>محاولات كثيرة في وقت قصير. حاول من جديد.</numerusform>
            <numerusform>محاولات كثيرة في وقت قصير. يطلب المرحّل الانتظار ثانية واحدة.</numerusform>
            <numerusform>محاولات كثيرة في وقت قصير. يطلب المرحّل الانتظار ثانيتين.</numerusform>
            <numerusform>محاولات كثيرة في وقت قصير. يطلب المرحّل الانتظار %Ln ثوانٍ.</numerusform>
            <numerusform>محاولات كثيرة في وقت قصير. يطلب المرحّل الانتظار %Ln ثانية.</numerusform>
            <numerusform>محاولات كثيرة في وقت قصير. يطلب المرحّل الانتظار %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>That was too often in a short time. The relay asks to wait a little.</source>
        <translation>محاولات كثيرة في وقت قصير. يطلب المرحّل الانتظار قليلًا.</translation>
    </message>
    <message>
        <source>This is larger than the relay takes.</source>
        <translation>هذا أكبر مما يقبله المرحّل.</translation>
    </message>
    <message>
        <source>Your space on this relay is used up.</source>
        <translation>نفدت مساحتك على هذا المرحّل.</translation>
    </message>
    <message>
        <source>The group has just changed.</source>
        <translation>تغيّرت المجموعة للتو.</translation>
    </message>
    <message>
        <source>This person takes no messages from people they do not know.</source>
        <translation>لا يستقبل هذا الشخص رسائل ممن لا يعرفهم.</translation>
    </message>
    <message>
        <source>This device was removed from your account, or signed in somewhere else in its place.</source>
        <translation>أُزيل هذا الجهاز من حسابك، أو سُجّل الدخول في مكان آخر بدلًا منه.</translation>
    </message>
    <message>
        <source>The relay has too much to do just now.</source>
        <translation>المرحّل مشغول جدًا الآن.</translation>
    </message>
    <message>
        <source>Something went wrong at the relay.</source>
        <translation>حدث خطأ في المرحّل.</translation>
    </message>
    <message>
        <source>Something changed at the same moment.</source>
        <translation>تغيّر شيء في اللحظة نفسها.</translation>
    </message>
    <message>
        <source>This password is too easy to guess.</source>
        <translation>كلمة المرور هذه سهلة التخمين.</translation>
    </message>
    <message>
        <source>This relay cannot do that yet.</source>
        <translation>لا يستطيع هذا المرحّل ذلك بعد.</translation>
    </message>
    <message>
        <source>This could not be decrypted: it was damaged, or meant for other keys.</source>
        <translation>تعذّر فك التشفير: كان تالفًا أو موجهًا إلى مفاتيح أخرى.</translation>
    </message>
    <message>
        <source>This could not be decrypted: its key was used before. Its sender may have gone back to an old copy of the profile.</source>
        <translation>تعذّر فك التشفير: استُخدم مفتاحها من قبل. ربما عاد مرسلها إلى نسخة قديمة من ملفه الشخصي.</translation>
    </message>
    <message>
        <source>This was protected with keys that this device does not have.</source>
        <translation>كان هذا محميًا بمفاتيح لا يملكها هذا الجهاز.</translation>
    </message>
    <message>
        <source>This came with another identity than the one you know.</source>
        <translation>جاء هذا بهوية غير التي تعرفها.</translation>
    </message>
    <message>
        <source>The signature is not right, so it was not believed.</source>
        <translation>التوقيع غير صحيح، فلم يُعتمد.</translation>
    </message>
    <message>
        <source>The key that was offered is not a good one, so it was not used.</source>
        <translation>المفتاح المعروض غير سليم، فلم يُستخدم.</translation>
    </message>
    <message>
        <source>The sender named inside is not the one named outside.</source>
        <translation>المرسل المذكور في الداخل ليس المذكور في الخارج.</translation>
    </message>
    <message>
        <source>This was decrypted, but cannot be read as a message.</source>
        <translation>فُك تشفيره، لكن لا يمكن قراءته كرسالة.</translation>
    </message>
    <message>
        <source>The list of devices is not signed as it must be, so it was not believed.</source>
        <translation>قائمة الأجهزة غير موقّعة كما يجب، فلم تُعتمد.</translation>
    </message>
    <message>
        <source>The file is not the one that was sent: it was changed on the way.</source>
        <translation>الملف ليس الذي أُرسل: تغيّر في الطريق.</translation>
    </message>
    <message>
        <source>This was made with a newer Kith.</source>
        <translation>صُنع هذا بإصدار أحدث من Kith.</translation>
    </message>
    <message>
        <source>Too many messages from there could not be decrypted.</source>
        <translation>تعذّر فك تشفير رسائل كثيرة من هناك.</translation>
    </message>
    <message>
        <source>The safety number you had compared has changed, so nothing is sent until you decide.</source>
        <translation>تغيّر رقم الأمان الذي قارنته، فلا يُرسل شيء حتى تقرر.</translation>
    </message>
    <message>
        <source>Your messages on this computer could not be read or written.</source>
        <translation>تعذّرت قراءة رسائلك على هذا الحاسوب أو كتابتها.</translation>
    </message>
    <message>
        <source>The stored messages on this computer are damaged.</source>
        <translation>الرسائل المحفوظة على هذا الحاسوب تالفة.</translation>
    </message>
    <message>
        <source>This profile was used with a newer Kith.</source>
        <translation>استُخدم هذا الملف الشخصي مع إصدار أحدث من Kith.</translation>
    </message>
    <message>
        <source>The stored messages are not encrypted as they must be, so they were not opened.</source>
        <translation>الرسائل المحفوظة غير مشفّرة كما يجب، فلم تُفتح.</translation>
    </message>
    <message>
        <source>This does not open it.</source>
        <translation>هذا لا يفتحه.</translation>
    </message>
    <message>
        <source>The key to your messages is not in this computer&apos;s keychain.</source>
        <translation>مفتاح رسائلك ليس في سلسلة مفاتيح هذا الحاسوب.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain did not answer.</source>
        <translation>لم تُجب سلسلة مفاتيح هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>حدث خطأ ما.</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>تحقق منه وحاول من جديد.</translation>
    </message>
    <message>
        <source>See whether it is still there and you may open it.</source>
        <translation>انظر هل ما زال هناك وهل يمكنك فتحه.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>Make some room and try again.</source>
        <translation>أخلِ بعض المساحة وحاول من جديد.</translation>
    </message>
    <message>
        <source>Close the other window first.</source>
        <translation>أغلق النافذة الأخرى أولًا.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>سجّل الدخول أولًا.</translation>
    </message>
    <message>
        <source>Allow only yourself to read it (mode 0600) and try again.</source>
        <translation>اسمح لنفسك فقط بقراءته (الوضع 0600) وحاول من جديد.</translation>
    </message>
    <message>
        <source>Send it in two parts, or as a file.</source>
        <translation>أرسلها في جزأين أو كملف.</translation>
    </message>
    <message>
        <source>Send a smaller one.</source>
        <translation>أرسل أصغر منه.</translation>
    </message>
    <message>
        <source>You can send it as a file instead.</source>
        <translation>يمكنك إرسالها كملف بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Start Kith with another profile for another account.</source>
        <translation>شغّل Kith بملف شخصي آخر لحساب آخر.</translation>
    </message>
    <message>
        <source>Try again; if it stays, start Kith anew.</source>
        <translation>حاول من جديد؛ وإن استمر ذلك فأعد تشغيل Kith.</translation>
    </message>
    <message>
        <source>Check the address and your connection.</source>
        <translation>تحقق من العنوان ومن اتصالك.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>حاول من جديد بعد لحظة.</translation>
    </message>
    <message>
        <source>Check the address, and the date and time of this computer.</source>
        <translation>تحقق من العنوان ومن تاريخ هذا الحاسوب ووقته.</translation>
    </message>
    <message>
        <source>Ask whoever runs the relay whether its key was renewed before you go on.</source>
        <translation>اسأل من يدير المرحّل هل جُدّد مفتاحه قبل أن تتابع.</translation>
    </message>
    <message>
        <source>Compare its key with the one you were given.</source>
        <translation>قارن مفتاحه بالمفتاح الذي أُعطي لك.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>تحقق من العنوان.</translation>
    </message>
    <message>
        <source>Update Kith.</source>
        <translation>حدّث Kith.</translation>
    </message>
    <message>
        <source>Check both, also capital letters in the password.</source>
        <translation>تحقق من كليهما، ومن الأحرف الكبيرة في كلمة المرور.</translation>
    </message>
    <message>
        <source>Check how the name is written.</source>
        <translation>تحقق من كتابة الاسم.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>اختر غيره.</translation>
    </message>
    <message>
        <source>Ask somebody who is already there for a link.</source>
        <translation>اطلب رابطًا من شخص موجود هناك.</translation>
    </message>
    <message>
        <source>Ask for a new link.</source>
        <translation>اطلب رابطًا جديدًا.</translation>
    </message>
    <message>
        <source>Ask whoever runs the relay for more.</source>
        <translation>اطلب المزيد ممن يدير المرحّل.</translation>
    </message>
    <message>
        <source>Ask them to write to you first.</source>
        <translation>اطلب منه أن يكتب إليك أولًا.</translation>
    </message>
    <message>
        <source>Sign in again to go on with this device.</source>
        <translation>سجّل الدخول من جديد للمتابعة بهذا الجهاز.</translation>
    </message>
    <message>
        <source>Take a longer one: three or four words work well.</source>
        <translation>اختر أطول منها: ثلاث كلمات أو أربع تكفي.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>حاول من جديد.</translation>
    </message>
    <message>
        <source>Compare the safety number to be sure who it is.</source>
        <translation>قارن رقم الأمان لتتأكد من هويته.</translation>
    </message>
    <message>
        <source>Ask for it to be sent again.</source>
        <translation>اطلب إرساله من جديد.</translation>
    </message>
    <message>
        <source>Check that the disk has room and works, and start Kith anew.</source>
        <translation>تحقق من أن في القرص مساحة وأنه يعمل، ثم أعد تشغيل Kith.</translation>
    </message>
    <message>
        <source>Restore the profile from a backup, or sign in with a new one.</source>
        <translation>استعد الملف الشخصي من نسخة احتياطية، أو سجّل الدخول بملف جديد.</translation>
    </message>
    <message>
        <source>Check how it is written and try again.</source>
        <translation>تحقق من كتابته وحاول من جديد.</translation>
    </message>
    <message>
        <source>Enter the passphrase of this profile.</source>
        <translation>أدخل عبارة مرور هذا الملف الشخصي.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or enter the passphrase.</source>
        <translation>افتح سلسلة المفاتيح وحاول من جديد، أو أدخل عبارة المرور.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a sentence that says what happened, %2 one that says what to do</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 sent something that this version of Kith cannot show yet. Update Kith to see it.</source>
        <translation>أرسل %1 شيئًا لا يستطيع هذا الإصدار من Kith عرضه بعد. حدّث Kith لرؤيته.</translation>
    </message>
    <message>
        <source>A message from %1 was protected with keys this device does not have. It has to be sent again.</source>
        <translation>كانت رسالة من %1 محمية بمفاتيح لا يملكها هذا الجهاز. يجب إرسالها من جديد.</translation>
    </message>
    <message>
        <source>A message came with another identity than the one you know for %1. It was not opened.</source>
        <translation>جاءت رسالة بهوية غير التي تعرفها لـ %1. لم تُفتح.</translation>
    </message>
    <message>
        <source>A message that claims to be from %1 did not pass its checks. It was not opened.</source>
        <translation>لم تجتز رسالة تدّعي أنها من %1 الفحوص. لم تُفتح.</translation>
    </message>
    <message>
        <source>A message from %1 arrived, but cannot be read.</source>
        <translation>وصلت رسالة من %1، لكن لا يمكن قراءتها.</translation>
    </message>
    <message>
        <source>Several messages from %1 could not be decrypted. Kith waits a while before it tries again.</source>
        <translation>تعذّر فك تشفير عدة رسائل من %1. ينتظر Kith قليلًا قبل أن يحاول من جديد.</translation>
    </message>
    <message>
        <source>A message from %1 could not be decrypted: it was damaged, or meant for other keys. It has to be sent again.</source>
        <translation>تعذّر فك تشفير رسالة من %1: كانت تالفة أو موجهة إلى مفاتيح أخرى. يجب إرسالها من جديد.</translation>
    </message>
    <message>
        <source>The relay&apos;s program, kith-relay, is not on this computer. Install it beside Kith and try again.</source>
        <translation>برنامج المرحّل kith-relay ليس على هذا الحاسوب. ثبّته بجانب Kith وحاول من جديد.</translation>
    </message>
    <message>
        <source>Another program on this computer uses port %1. Close it, or choose another port.</source>
        <translation>يستخدم برنامج آخر على هذا الحاسوب المنفذ %1. أغلقه أو اختر منفذًا آخر.</translation>
    </message>
    <message>
        <source>The relay&apos;s folder cannot be written: %1. Allow yourself to write there, or make room, and try again.</source>
        <translation>لا يمكن الكتابة في مجلد المرحّل: %1. اسمح لنفسك بالكتابة هناك أو أخلِ مساحة، ثم حاول من جديد.</translation>
    </message>
    <message>
        <source>The relay of this profile runs already, without this window. Stop it there first.</source>
        <translation>مرحّل هذا الملف الشخصي يعمل بالفعل من دون هذه النافذة. أوقفه هناك أولًا.</translation>
    </message>
    <message>
        <source>The relay was started but did not answer. Try again; its log lies in the profile&apos;s folder relay.</source>
        <translation>شُغّل المرحّل لكنه لم يُجب. حاول من جديد؛ سجلّه في المجلد relay داخل الملف الشخصي.</translation>
    </message>
    <message>
        <source>The relay ended. It said: %1</source>
        <extracomment>%1 is what the relay&apos;s program said, in English</extracomment>
        <translation>توقف المرحّل. قال: %1</translation>
    </message>
    <message>
        <source>The relay could not be started. Its log lies in the profile&apos;s folder relay.</source>
        <translation>تعذّر تشغيل المرحّل. سجلّه في المجلد relay داخل الملف الشخصي.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>Not sent: takes no messages from strangers</source>
        <translation>لم تُرسل: لا يستقبل رسائل من غرباء</translation>
    </message>
    <message>
        <source>Not sent: safety number changed</source>
        <translation>لم تُرسل: تغيّر رقم الأمان</translation>
    </message>
    <message>
        <source>Not sent: too large</source>
        <translation>لم تُرسل: كبيرة جدًا</translation>
    </message>
    <message>
        <source>Not sent: your space is full</source>
        <translation>لم تُرسل: مساحتك ممتلئة</translation>
    </message>
    <message>
        <source>Not sent: choose the file again</source>
        <translation>لم تُرسل: اختر الملف من جديد</translation>
    </message>
    <message>
        <source>Not sent: file was changed</source>
        <translation>لم تُرسل: تغيّر الملف</translation>
    </message>
    <message>
        <source>Not sent: file cannot be read</source>
        <translation>لم تُرسل: لا يمكن قراءة الملف</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>لم تُرسل</translation>
    </message>
    <message>
        <source>The program ended before this file was ready to be sent.</source>
        <translation>أُغلق البرنامج قبل أن يصبح هذا الملف جاهزًا للإرسال.</translation>
    </message>
    <message>
        <source>The file was changed before it was ready to be sent.</source>
        <translation>تغيّر الملف قبل أن يصبح جاهزًا للإرسال.</translation>
    </message>
    <message>
        <source>Delete this message and choose the file again.</source>
        <translation>احذف هذه الرسالة واختر الملف من جديد.</translation>
    </message>
    <message>
        <source>Try again to send it as it is now.</source>
        <translation>حاول مرة أخرى لإرساله كما هو الآن.</translation>
    </message>
    <message>
        <source>This computer has nothing that reads %1 pictures.</source>
        <translation>لا يوجد على هذا الحاسوب ما يقرأ صور %1.</translation>
    </message>
    <message>
        <source>This file is larger than this relay takes: %1 at most.</source>
        <translation>هذا الملف أكبر مما يقبله هذا المرحّل: %1 على الأكثر.</translation>
    </message>
    <message>
        <source>This file is larger than can be sent: 2 GB at most, less if the relay says so.</source>
        <translation>هذا الملف أكبر مما يمكن إرساله: ٢ غيغابايت على الأكثر، أو أقل إن طلب المرحّل ذلك.</translation>
    </message>
    <message>
        <source>The file is empty, so there is nothing to send.</source>
        <translation>الملف فارغ، فلا شيء يُرسل.</translation>
    </message>
    <message>
        <source>The relay shows an older list of devices than before, so nothing is sent to them.</source>
        <translation>يعرض المرحّل قائمة أجهزة أقدم من السابقة، لذلك لا يُرسل إليها شيء.</translation>
    </message>
    <message>
        <source>It leaves by itself when the devices of the other person have brought their list back.</source>
        <translation>ستُرسَل من تلقاء نفسها عندما تعيد أجهزة الشخص الآخر قائمتها.</translation>
    </message>
    <message>
        <source>The clock of this computer is far ahead of the relay&apos;s.</source>
        <translation>ساعة هذا الحاسوب متقدمة كثيرًا على ساعة المرحّل.</translation>
    </message>
    <message>
        <source>Set date and time right, then try again.</source>
        <translation>اضبط التاريخ والوقت ثم حاول من جديد.</translation>
    </message>
</context>
<context>
    <name>Ui::FindBar</name>
    <message>
        <source>Older match</source>
        <translation>نتيجة أقدم</translation>
    </message>
    <message>
        <source>Newer match</source>
        <translation>نتيجة أحدث</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Jump to a date</source>
        <translation>الانتقال إلى تاريخ</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>إغلاق البحث</translation>
    </message>
    <message>
        <source>Cannot be searched for</source>
        <translation>لا يمكن البحث هكذا</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>The place of the match that is shown among all matches</extracomment>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>Ui::GalleryDelegate</name>
    <message>
        <source>Photo, %1</source>
        <translation>صورة، %1</translation>
    </message>
    <message>
        <source>Photo, %1: %2</source>
        <translation>صورة، %1: %2</translation>
    </message>
    <message>
        <source>File %1, %2, %3</source>
        <translation>ملف %1، %2، %3</translation>
    </message>
    <message>
        <source>Link, %1: %2</source>
        <translation>رابط، %1: %2</translation>
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
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>رابط جديد</translation>
    </message>
    <message>
        <source>Invite link as a QR code</source>
        <translation>رابط الدعوة كرمز QR</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>رابط الدعوة</translation>
    </message>
    <message>
        <source>Each link is good for one person</source>
        <translation>كل رابط صالح لشخص واحد</translation>
    </message>
    <message>
        <source>Copied. Send it only to the person you want to invite: whoever has it can join.</source>
        <translation>نُسخ. أرسله فقط إلى من تريد دعوته: من يملكه يستطيع الانضمام.</translation>
    </message>
    <message>
        <source>Good for one person, for a week.</source>
        <translation>صالح لشخص واحد، لمدة أسبوع.</translation>
    </message>
</context>
<context>
    <name>Ui::HostPage</name>
    <message>
        <source>Host a relay on this computer</source>
        <translation>استضافة مرحّل على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Your own relay, for you and the people you invite. It runs while Kith is open and stops when you close the window.</source>
        <translation>مرحّلك الخاص، لك ولمن تدعوهم. يعمل ما دام Kith مفتوحًا ويتوقف عندما تغلق النافذة.</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>هذا الحاسوب فقط</translation>
    </message>
    <message>
        <source>My network</source>
        <translation>شبكتي</translation>
    </message>
    <message>
        <source>People on the same Wi-Fi or home network can join. For people elsewhere your router must let them in.</source>
        <translation>يستطيع من في شبكة Wi-Fi أو شبكة المنزل نفسها الانضمام. أما من في مكان آخر فيجب أن يسمح لهم جهاز التوجيه بالدخول.</translation>
    </message>
    <message>
        <source>Nobody else can join. Good for trying Kith with two profiles.</source>
        <translation>لا يستطيع أحد غيرك الانضمام. مناسب لتجربة Kith بملفين شخصيين.</translation>
    </message>
    <message>
        <source>Address that others use</source>
        <translation>العنوان الذي يستخدمه الآخرون</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>Chosen for you</source>
        <translation>يُختار لك</translation>
    </message>
    <message>
        <source>Start the relay</source>
        <translation>تشغيل المرحّل</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535. Leave it empty to have one chosen.</source>
        <translation>المنفذ رقم من 1 إلى 65535. اتركه فارغًا ليُختار لك.</translation>
    </message>
    <message>
        <source>Enter only a name or number, for example relay.example.org or 192.168.1.20.</source>
        <translation>أدخل اسمًا أو رقمًا فقط، مثل relay.example.org أو 192.168.1.20.</translation>
    </message>
    <message>
        <source>Starting the relay …</source>
        <translation>جارٍ تشغيل المرحّل…</translation>
    </message>
</context>
<context>
    <name>Ui::HostReadyPage</name>
    <message>
        <source>Invite somebody</source>
        <translation>دعوة شخص</translation>
    </message>
    <message>
        <source>Start writing</source>
        <translation>ابدأ الكتابة</translation>
    </message>
    <message>
        <source>Your relay runs at %1. Only this computer reaches it: use the link in another profile here.</source>
        <extracomment>%1 is the address of the relay on this computer</extracomment>
        <translation>يعمل مرحّلك على %1. لا يصل إليه إلا هذا الحاسوب: استخدم الرابط في ملف شخصي آخر هنا.</translation>
    </message>
    <message>
        <source>Your relay runs at %1. Pass this link on, or let a telephone read the code.</source>
        <translation>يعمل مرحّلك على %1. مرّر هذا الرابط، أو دع هاتفًا يقرأ الرمز.</translation>
    </message>
</context>
<context>
    <name>Ui::HostSection</name>
    <message>
        <source>Invite somebody</source>
        <translation>دعوة شخص</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>تشغيله من جديد</translation>
    </message>
    <message>
        <source>It runs while Kith is open. When you close the window it stops, and what is on its way to others waits.</source>
        <translation>يعمل ما دام Kith مفتوحًا. عندما تغلق النافذة يتوقف، وينتظر ما هو في الطريق إلى الآخرين.</translation>
    </message>
    <message>
        <source>Runs at %1</source>
        <translation>يعمل على %1</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>جارٍ التشغيل…</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>Does not run</source>
        <translation>لا يعمل</translation>
    </message>
</context>
<context>
    <name>Ui::ImageReview</name>
    <message>
        <source>Thirty at a time</source>
        <translation>ثلاثون في المرة الواحدة</translation>
    </message>
    <message>
        <source>The first thirty are here. Send them, then add the rest.</source>
        <translation>الثلاثون الأولى هنا. أرسلها ثم أضف الباقي.</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>إضافة صور</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>جارٍ التحضير…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>It cannot be sent as a picture.</source>
        <translation>لا يمكن إرساله كصورة.</translation>
    </message>
    <message>
        <source>It cannot be read as a picture. It can be sent as a file, unchanged.</source>
        <translation>لا يمكن قراءته كصورة. يمكن إرساله كملف دون تغيير.</translation>
    </message>
    <message>
        <source>Original: %1</source>
        <translation>الأصل: %1</translation>
    </message>
    <message>
        <source>Sent as a file, untouched</source>
        <translation>يُرسل كملف دون تغيير</translation>
    </message>
    <message>
        <source>Sent: %1 (%2 %)</source>
        <extracomment>%1 is size in pixels and bytes, %2 a percentage</extracomment>
        <translation>المُرسل: %1 (%2 %)</translation>
    </message>
    <message>
        <source>Make it smaller anyway</source>
        <translation>تصغيرها على أي حال</translation>
    </message>
    <message>
        <source>Keep every pixel</source>
        <translation>الاحتفاظ بكل النقاط</translation>
    </message>
    <message numerus="yes">
        <source>Send %n pictures</source>
        <translation>
            <numerusform>لا صور للإرسال</numerusform>
            <numerusform>إرسال صورة واحدة</numerusform>
            <numerusform>إرسال صورتين</numerusform>
            <numerusform>إرسال %Ln صور</numerusform>
            <numerusform>إرسال %Ln صورة</numerusform>
            <numerusform>إرسال %Ln صورة</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a picture</source>
        <translation>إرسال صورة</translation>
    </message>
    <message>
        <source>Close without sending</source>
        <translation>إغلاق دون إرسال</translation>
    </message>
    <message>
        <source>Send as a file, untouched</source>
        <translation>إرسال كملف دون تغيير</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>الجودة</translation>
    </message>
    <message>
        <source>Small (1280)</source>
        <translation>صغيرة (1280)</translation>
    </message>
    <message>
        <source>Standard (1600)</source>
        <translation>عادية (1600)</translation>
    </message>
    <message>
        <source>Large (2560)</source>
        <translation>كبيرة (2560)</translation>
    </message>
    <message>
        <source>Every pixel</source>
        <translation>كل النقاط</translation>
    </message>
    <message>
        <source>How much of a photo arrives, as the length of its longer side in pixels</source>
        <translation>كم يصل من الصورة: طول ضلعها الأطول بالنقاط</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>قص</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>تدوير إلى اليسار</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>تدوير إلى اليمين</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>عكس كالمرآة</translation>
    </message>
    <message>
        <source>Side by side, or with a divider</source>
        <translation>جنبًا إلى جنب أو بخط فاصل</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>الشكل</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>حر</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>مربع</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>الصورة كاملة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>The file of this picture is too large to be opened.</source>
        <translation>ملف هذه الصورة أكبر من أن يُفتح.</translation>
    </message>
    <message>
        <source>This caption is too long</source>
        <translation>هذا التعليق أطول من اللازم</translation>
    </message>
    <message>
        <source>Shorten it, or send the text as a message of its own.</source>
        <translation>اختصره، أو أرسل النص في رسالة مستقلة.</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>الإرسال رغم ذلك</translation>
    </message>
    <message>
        <source>Nothing was sent yet, because this one cannot be read as a picture.</source>
        <translation>لم يُرسل شيء بعد، لأن هذا لا يمكن قراءته كصورة.</translation>
    </message>
    <message>
        <source>Cropping and turning do not change a file: the whole picture is sent.</source>
        <translation>القص والتدوير لا يغيّران الملف: تُرسل الصورة كاملة.</translation>
    </message>
    <message numerus="yes">
        <source>Send %n files</source>
        <translation>
            <numerusform>لا ملفات للإرسال</numerusform>
            <numerusform>إرسال ملف واحد</numerusform>
            <numerusform>إرسال ملفين</numerusform>
            <numerusform>إرسال %Ln ملفات</numerusform>
            <numerusform>إرسال %Ln ملفًا</numerusform>
            <numerusform>إرسال %Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>إرسال ملف</translation>
    </message>
    <message>
        <source>Send %1 and %2</source>
        <extracomment>%1 is &quot;3 pictures&quot;, %2 &quot;1 file&quot;</extracomment>
        <translation>إرسال %1 و%2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>لا صور</numerusform>
            <numerusform>صورة واحدة</numerusform>
            <numerusform>صورتين</numerusform>
            <numerusform>%Ln صور</numerusform>
            <numerusform>%Ln صورة</numerusform>
            <numerusform>%Ln صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفين</numerusform>
            <numerusform>%Ln ملفات</numerusform>
            <numerusform>%Ln ملفًا</numerusform>
            <numerusform>%Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>Close without sending?</source>
        <translation>الإغلاق دون إرسال؟</translation>
    </message>
    <message numerus="yes">
        <source>The %n pictures and files chosen here are put away, with what was changed in them.</source>
        <translation>
            <numerusform>لا شيء لتركه.</numerusform>
            <numerusform>يُترك ما اختير هنا، مع ما عُدّل فيه.</numerusform>
            <numerusform>تُترك الصورتان أو الملفان المختاران هنا، مع ما عُدّل فيهما.</numerusform>
            <numerusform>تُترك %Ln صور وملفات مختارة هنا، مع ما عُدّل فيها.</numerusform>
            <numerusform>تُترك %Ln من الصور والملفات المختارة هنا، مع ما عُدّل فيها.</numerusform>
            <numerusform>تُترك %Ln من الصور والملفات المختارة هنا، مع ما عُدّل فيها.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was changed in the picture is lost.</source>
        <translation>يضيع ما عُدّل في الصورة.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Ui::ImageView</name>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Fit the window, or full size</source>
        <translation>ملاءمة النافذة، أو الحجم الكامل</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>نسخ الصورة</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>الصورة السابقة</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>الصورة التالية</translation>
    </message>
</context>
<context>
    <name>Ui::InvitePage</name>
    <message>
        <source>Join with an invite link</source>
        <translation>الانضمام برابط دعوة</translation>
    </message>
    <message>
        <source>Paste the link you were given. It names the relay and carries what is needed to trust it.</source>
        <translation>الصق الرابط الذي أُعطي لك. فهو يسمّي المرحّل ويحمل ما يلزم للوثوق به.</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>رابط الدعوة</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Paste the link first.</source>
        <translation>الصق الرابط أولًا.</translation>
    </message>
    <message>
        <source>This is not a whole invite link. It begins with kith://invite/ and may be long: copy all of it.</source>
        <translation>هذا ليس رابط دعوة كاملًا. يبدأ بـ kith://invite/ وقد يكون طويلًا: انسخه كله.</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>جارٍ سؤال المرحّل…</translation>
    </message>
    <message>
        <source>The relay shows another key than this link names. Somebody may be standing between you and the relay, so nothing was sent. Ask whoever invited you for a new link.</source>
        <translation>يعرض المرحّل مفتاحًا غير الذي يذكره هذا الرابط. قد يكون أحد ما بينك وبين المرحّل، لذلك لم يُرسل شيء. اطلب رابطًا جديدًا ممن دعاك.</translation>
    </message>
    <message>
        <source>The relay of this link cannot be reached. Check your connection, or ask whoever invited you whether it runs.</source>
        <translation>لا يمكن الوصول إلى مرحّل هذا الرابط. تحقق من اتصالك، أو اسأل من دعاك هل هو يعمل.</translation>
    </message>
</context>
<context>
    <name>Ui::KeyButton</name>
    <message>
        <source>None</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>Press the keys …</source>
        <translation>اضغط المفاتيح…</translation>
    </message>
    <message>
        <source>%1: press the new keys</source>
        <extracomment>%1 is what the keys do, %2 the keys</extracomment>
        <translation>%1: اضغط المفاتيح الجديدة</translation>
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
        <translation>المرحّل على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>دعوة شخص</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation>تسجيل الخروج؟</translation>
    </message>
    <message>
        <source>This device gets no more messages. What is stored on this computer stays. To come back you need your password and your recovery key.</source>
        <translation>لا يستقبل هذا الجهاز رسائل بعد ذلك. ويبقى ما هو محفوظ على هذا الحاسوب. للعودة تحتاج إلى كلمة مرورك ومفتاح الاسترداد.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>لم ينجح ذلك</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Over a picture: who sent it, the day, the time</extracomment>
        <translation>%1، %2، %3</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>حفظ باسم</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>تعذّر حفظها</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Find a conversation</source>
        <translation>البحث عن محادثة</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>المحادثة التالية</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>المحادثة السابقة</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>المحادثة غير المقروءة التالية</translation>
    </message>
    <message>
        <source>Previous unread conversation</source>
        <translation>المحادثة غير المقروءة السابقة</translation>
    </message>
    <message>
        <source>Attach a photo or file</source>
        <translation>إرفاق صورة أو ملف</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>كل الاختصارات</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>البحث في كل الرسائل</translation>
    </message>
    <message>
        <source>Media, files and links</source>
        <translation>الوسائط والملفات والروابط</translation>
    </message>
    <message>
        <source>See and change the shortcuts</source>
        <translation>عرض الاختصارات وتغييرها</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Jump to a date</source>
        <translation>الانتقال إلى تاريخ</translation>
    </message>
    <message>
        <source>Width of the conversation list</source>
        <translation>عرض قائمة المحادثات</translation>
    </message>
</context>
<context>
    <name>Ui::MainWindow</name>
    <message>
        <source>the keychain of this computer</source>
        <translation>سلسلة مفاتيح هذا الحاسوب</translation>
    </message>
    <message>
        <source>your passphrase</source>
        <translation>عبارة مرورك</translation>
    </message>
    <message>
        <source>a key file</source>
        <translation>ملف مفتاح</translation>
    </message>
    <message>
        <source>Kith %1. Your messages on this computer are encrypted; the key is kept in: %2.</source>
        <translation>‏Kith %1. رسائلك على هذا الحاسوب مشفّرة؛ والمفتاح محفوظ في: %2.</translation>
    </message>
    <message>
        <source>You are signed in already</source>
        <translation>سجّلت الدخول بالفعل</translation>
    </message>
    <message>
        <source>The invite link is for a new account. Start Kith with another profile to use it.</source>
        <translation>رابط الدعوة لحساب جديد. شغّل Kith بملف شخصي آخر لاستخدامه.</translation>
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
        <translation>تعذّر تنزيله</translation>
    </message>
    <message>
        <source>It could not be sent</source>
        <translation>تعذّر إرساله</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>حذف هذه الرسالة؟</translation>
    </message>
    <message>
        <source>It was not sent. Nobody will get it, and it is gone from this computer.</source>
        <translation>لم تُرسل. لن تصل إلى أحد، وتختفي من هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>It could not be deleted</source>
        <translation>تعذّر حذفها</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>حفظ باسم</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>تعذّر حفظها</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>تنزيل</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>فتح الرابط</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Copy selected text</source>
        <translation>نسخ النص المحدد</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>نسخ النص</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>رقم الأمان</translation>
    </message>
    <message>
        <source>Message info</source>
        <translation>معلومات الرسالة</translation>
    </message>
    <message>
        <source>Pause upload</source>
        <translation>إيقاف الرفع مؤقتًا</translation>
    </message>
    <message>
        <source>Pause download</source>
        <translation>إيقاف التنزيل مؤقتًا</translation>
    </message>
    <message>
        <source>Go on with the upload</source>
        <translation>متابعة الرفع</translation>
    </message>
    <message>
        <source>Open %1?</source>
        <translation>فتح %1؟</translation>
    </message>
    <message>
        <source>Files of this kind can run programs on this computer.</source>
        <translation>يمكن لملفات من هذا النوع تشغيل برامج على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Files of this kind can run programs on this computer, and read or delete your files. Open it only if you expected it and trust %1.</source>
        <translation>يمكن لملفات من هذا النوع تشغيل برامج على هذا الحاسوب وقراءة ملفاتك أو حذفها. لا تفتحه إلا إذا كنت تنتظره وتثق بـ %1.</translation>
    </message>
    <message>
        <source>It could not be opened</source>
        <translation>تعذّر فتحه</translation>
    </message>
    <message>
        <source>No program opens it</source>
        <translation>لا برنامج يفتحه</translation>
    </message>
    <message>
        <source>This computer knows no program for files of this kind. You can save it.</source>
        <translation>لا يعرف هذا الحاسوب برنامجًا لملفات من هذا النوع. يمكنك حفظه.</translation>
    </message>
    <message>
        <source>It could not be copied</source>
        <translation>تعذّر النسخ</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>نسخ الصورة</translation>
    </message>
    <message>
        <source>It waits to be sent, and is gone from this computer then. If it is with the relay already, the others get it all the same.</source>
        <translation>إنها بانتظار الإرسال، وستُحذف من هذا الحاسوب. إن كانت قد وصلت إلى المرحّل فسيتلقاها الآخرون رغم ذلك.</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>نسخ الاسم</translation>
    </message>
</context>
<context>
    <name>Ui::MessageInfoDialog</name>
    <message>
        <source>Message info</source>
        <translation>معلومات الرسالة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Written, by the clock of %1</source>
        <translation>كُتبت، بساعة %1</translation>
    </message>
    <message>
        <source>Arrived at the relay</source>
        <translation>وصلت إلى المرحّل</translation>
    </message>
    <message>
        <source>Stored on this computer</source>
        <translation>حُفظت على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Safe at the relay</source>
        <translation>آمنة لدى المرحّل</translation>
    </message>
    <message>
        <source>Delivered to %1</source>
        <translation>سُلّمت إلى %1</translation>
    </message>
    <message>
        <source>On device %2 of %1</source>
        <translation>على الجهاز %2 لدى %1</translation>
    </message>
    <message>
        <source>Read by %1</source>
        <translation>قرأها %1</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>لم تُرسل</translation>
    </message>
    <message>
        <source>Arrived here</source>
        <translation>وصلت إلى هنا</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>+%1 ms</source>
        <translation>+%1 م‌ث</translation>
    </message>
    <message>
        <source>+%1 s</source>
        <translation>+%1 ث</translation>
    </message>
    <message>
        <source>+%1 min</source>
        <translation>+%1 د</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <extracomment>%1 says why, and what to do</extracomment>
        <translation>لم تُرسل. %1</translation>
    </message>
</context>
<context>
    <name>Ui::MessageWords</name>
    <message>
        <source>waiting to be sent</source>
        <translation>بانتظار الإرسال</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>أُرسلت</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>سُلّمت</translation>
    </message>
    <message>
        <source>read</source>
        <translation>قُرئت</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>لم تُرسل</translation>
    </message>
    <message>
        <source>%1 has a new identity. Messages are protected, but compare the safety number to be sure who it is.</source>
        <translation>لدى %1 هوية جديدة. الرسائل محمية، لكن قارن رقم الأمان لتتأكد من هويته.</translation>
    </message>
    <message>
        <source>%1 uses a new device. Messages are protected, but compare the safety number to be sure who it is.</source>
        <translation>يستخدم %1 جهازًا جديدًا. الرسائل محمية، لكن قارن رقم الأمان لتتأكد من هويته.</translation>
    </message>
    <message>
        <source>%1 no longer uses one of their devices.</source>
        <translation>لم يعد %1 يستخدم أحد أجهزته.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) from %1 never arrived. They may have been lost or held back.</source>
        <translation>
            <numerusform>لم تُفقد أي رسالة من %1.</numerusform>
            <numerusform>لم تصل رسالة واحدة من %1. قد تكون ضاعت أو حُجبت.</numerusform>
            <numerusform>لم تصل رسالتان من %1. قد تكونان ضاعتا أو حُجبتا.</numerusform>
            <numerusform>لم تصل %Ln رسائل من %1. قد تكون ضاعت أو حُجبت.</numerusform>
            <numerusform>لم تصل %Ln رسالة من %1. قد تكون ضاعت أو حُجبت.</numerusform>
            <numerusform>لم تصل %Ln رسالة من %1. قد تكون ضاعت أو حُجبت.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older message(s) could not be kept by the relay.</source>
        <translation>
            <numerusform>احتفظ المرحّل بكل الرسائل القديمة.</numerusform>
            <numerusform>لم يستطع المرحّل الاحتفاظ برسالة قديمة واحدة.</numerusform>
            <numerusform>لم يستطع المرحّل الاحتفاظ برسالتين قديمتين.</numerusform>
            <numerusform>لم يستطع المرحّل الاحتفاظ بـ %Ln رسائل قديمة.</numerusform>
            <numerusform>لم يستطع المرحّل الاحتفاظ بـ %Ln رسالة قديمة.</numerusform>
            <numerusform>لم يستطع المرحّل الاحتفاظ بـ %Ln رسالة قديمة.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of your own devices changed, and this device did not do it. Look at your devices.</source>
        <translation>تغيّرت قائمة أجهزتك، ولم يفعل هذا الجهاز ذلك. راجع أجهزتك.</translation>
    </message>
    <message>
        <source>The relay has seen a newer state of this device. This profile may be an old copy, or somebody may have copied it.</source>
        <translation>رأى المرحّل حالة أحدث لهذا الجهاز. قد يكون هذا الملف الشخصي نسخة قديمة، أو ربما نسخه أحد.</translation>
    </message>
    <message>
        <source>The protection of this conversation was renewed.</source>
        <translation>جُدّدت حماية هذه المحادثة.</translation>
    </message>
    <message>
        <source>Messages here are end-to-end encrypted: only you and %1 can read them.</source>
        <translation>الرسائل هنا مشفّرة من طرف إلى طرف: لا يقرؤها إلا أنت و%1.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>picture: %1</source>
        <translation>صورة: %1</translation>
    </message>
    <message>
        <source>file %1, %2</source>
        <translation>ملف %1، %2</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read aloud by a screen reader: who, when, what</extracomment>
        <translation>%1، %2، %3</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>A message that cannot be shown</source>
        <translation>رسالة لا يمكن عرضها</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>لا رسائل بعد</translation>
    </message>
    <message>
        <source>New identity</source>
        <translation>هوية جديدة</translation>
    </message>
    <message>
        <source>Devices changed</source>
        <translation>تغيّرت الأجهزة</translation>
    </message>
    <message>
        <source>Some messages are missing</source>
        <translation>بعض الرسائل مفقودة</translation>
    </message>
    <message>
        <source>Your devices changed</source>
        <translation>تغيّرت أجهزتك</translation>
    </message>
    <message>
        <source>This profile may be a copy</source>
        <translation>قد يكون هذا الملف الشخصي نسخة</translation>
    </message>
    <message>
        <source>Protection renewed</source>
        <translation>جُدّدت الحماية</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>Format of a day in this year, see QDate::toString</extracomment>
        <translation>dddd، d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>Format of a day in another year, see QDate::toString</extracomment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>away</source>
        <translation>بعيد</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>مشغول</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>last seen just now</source>
        <translation>شوهد للتو</translation>
    </message>
    <message numerus="yes">
        <source>last seen %n minute(s) ago</source>
        <translation>
            <numerusform>شوهد للتو</numerusform>
            <numerusform>شوهد قبل دقيقة واحدة</numerusform>
            <numerusform>شوهد قبل دقيقتين</numerusform>
            <numerusform>شوهد قبل %Ln دقائق</numerusform>
            <numerusform>شوهد قبل %Ln دقيقة</numerusform>
            <numerusform>شوهد قبل %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>last seen today at %1</source>
        <translation>شوهد اليوم عند %1</translation>
    </message>
    <message>
        <source>last seen yesterday at %1</source>
        <translation>شوهد أمس عند %1</translation>
    </message>
    <message>
        <source>last seen on %1</source>
        <translation>شوهد في %1</translation>
    </message>
    <message>
        <source>upload paused</source>
        <translation>الرفع متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>download paused</source>
        <translation>التنزيل متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>upload failed, not sent</source>
        <translation>فشل الرفع، لم تُرسل</translation>
    </message>
    <message>
        <source>could not be fetched</source>
        <translation>تعذّر جلبه</translation>
    </message>
    <message>
        <source>file: %1</source>
        <extracomment>Read aloud by a screen reader: the last message of a conversation, a file; %1 is its name or what was written with it</extracomment>
        <translation>ملف: %1</translation>
    </message>
</context>
<context>
    <name>Ui::NewConversationDialog</name>
    <message>
        <source>Start</source>
        <translation>ابدأ</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Who would you like to write to? Enter the user name this person has on your relay.</source>
        <translation>إلى من تريد أن تكتب؟ أدخل اسم المستخدم لهذا الشخص على مرحّلك.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>This is your own name. Enter that of somebody else.</source>
        <translation>هذا اسمك أنت. أدخل اسم شخص آخر.</translation>
    </message>
</context>
<context>
    <name>Ui::PasswordDialog</name>
    <message>
        <source>Sign in again</source>
        <translation>تسجيل الدخول من جديد</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>أدخل كلمة مرورك.</translation>
    </message>
    <message>
        <source>Invite link or address, if the relay has moved</source>
        <translation>رابط دعوة أو عنوان، إن انتقل المرحّل</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>كلمة المرور مرة أخرى</translation>
    </message>
    <message>
        <source>Make the account again</source>
        <translation>إنشاء الحساب من جديد</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>إنشاء من جديد</translation>
    </message>
    <message>
        <source>Sign in instead</source>
        <translation>تسجيل الدخول بدلًا من ذلك</translation>
    </message>
    <message>
        <source>Make the account again …</source>
        <translation>إنشاء الحساب من جديد…</translation>
    </message>
    <message>
        <source>The relay gets your account back, with the keys that are stored here. The password you type becomes the account&apos;s password there. Nothing that is stored here changes.</source>
        <translation>يستعيد المرحّل حسابك بالمفاتيح المحفوظة هنا. وتصبح كلمة المرور التي تكتبها كلمة مرور الحساب هناك. ولا يتغير شيء مما هو محفوظ هنا.</translation>
    </message>
    <message>
        <source>Or the relay was put back to an older state, from before your account was made.</source>
        <translation>أو أُعيد المرحّل إلى حالة أقدم تعود إلى ما قبل إنشاء حسابك.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>كلمتا المرور غير متطابقتين.</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>جارٍ تسجيل الدخول…</translation>
    </message>
    <message>
        <source>Making your account again …</source>
        <translation>جارٍ إنشاء حسابك من جديد…</translation>
    </message>
    <message>
        <source>The relay does know your user name, but with another password. Sign in with that one. If you never had another, ask whoever runs the relay.</source>
        <translation>المرحّل يعرف اسم المستخدم الخاص بك، لكن مع كلمة مرور أخرى. سجّل الدخول بها. وإن لم تكن لك كلمة مرور أخرى قط، فاسأل من يدير المرحّل.</translation>
    </message>
    <message>
        <source>This relay makes accounts only with an invite link. Ask somebody who is there for one, and put it into the field for the invite link above.</source>
        <translation>هذا المرحّل لا ينشئ حسابات إلا برابط دعوة. اطلب رابطًا من شخص موجود هناك وضعه أعلاه في حقل رابط الدعوة.</translation>
    </message>
</context>
<context>
    <name>Ui::RecoveryKeyPage</name>
    <message>
        <source>Your recovery key</source>
        <translation>مفتاح الاسترداد الخاص بك</translation>
    </message>
    <message>
        <source>If this computer is lost, this key and your password bring your account back. Nobody else has it: write it down or save it somewhere safe.</source>
        <translation>إذا ضاع هذا الحاسوب، فهذا المفتاح وكلمة مرورك يعيدان حسابك. لا يملكه أحد غيرك: دوّنه أو احفظه في مكان آمن.</translation>
    </message>
    <message>
        <source>I have kept it in a safe place</source>
        <translation>حفظته في مكان آمن</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>حفظ مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Ui::RelayPage</name>
    <message>
        <source>Sign in to a relay</source>
        <translation>تسجيل الدخول إلى مرحّل</translation>
    </message>
    <message>
        <source>Messages travel through a relay. It cannot read them.</source>
        <translation>تمر الرسائل عبر مرحّل لا يستطيع قراءتها.</translation>
    </message>
    <message>
        <source>Address of the relay</source>
        <translation>عنوان المرحّل</translation>
    </message>
    <message>
        <source>No authority vouches for this relay; it vouches for itself. Compare this key with the one that whoever runs it gave you. Continue only if they are the same.</source>
        <translation>لا توجد جهة تضمن هذا المرحّل؛ فهو يضمن نفسه. قارن هذا المفتاح بالذي أعطاك إياه من يديره. لا تتابع إلا إذا تطابقا.</translation>
    </message>
    <message>
        <source>Key of the relay</source>
        <translation>مفتاح المرحّل</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Enter the address first, for example relay.example.org.</source>
        <translation>أدخل العنوان أولًا، مثل relay.example.org.</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>جارٍ سؤال المرحّل…</translation>
    </message>
    <message>
        <source>The keys are the same</source>
        <translation>المفتاحان متطابقان</translation>
    </message>
    <message>
        <source>An address looks like relay.example.org or 192.168.1.20:7443.</source>
        <translation>يبدو العنوان مثل relay.example.org أو 192.168.1.20:7443.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
</context>
<context>
    <name>Ui::ReviewStrip</name>
    <message>
        <source>Pictures: %1, %2 of %3</source>
        <extracomment>Said of the strip: which picture is chosen, its place, how many there are</extracomment>
        <translation>الصور: %1، %2 من %3</translation>
    </message>
    <message>
        <source>Drag to put them in another order</source>
        <translation>اسحب لتغيير الترتيب</translation>
    </message>
    <message>
        <source>%1 (sent as a file, untouched)</source>
        <extracomment>Said of a picture that could not be opened; %1 is its name</extracomment>
        <translation>%1 (يُرسل كملف، دون تغيير)</translation>
    </message>
</context>
<context>
    <name>Ui::ReviewWords</name>
    <message>
        <source>place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>author</source>
        <translation>المؤلف</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>الملاحظة</translation>
    </message>
    <message>
        <source>software</source>
        <translation>البرامج</translation>
    </message>
    <message>
        <source>hidden preview</source>
        <translation>معاينة مخفية</translation>
    </message>
    <message>
        <source>hidden data</source>
        <translation>بيانات مخفية</translation>
    </message>
    <message>
        <source>technical details</source>
        <translation>تفاصيل تقنية</translation>
    </message>
    <message>
        <source>%1 × %2 · %3</source>
        <extracomment>Width × height of a picture in pixels, and its size</extracomment>
        <translation>%1 × %2 · %3</translation>
    </message>
    <message>
        <source>Looks like a screenshot, text or a drawing: every pixel is kept.</source>
        <translation>تبدو لقطة شاشة أو نصًا أو رسمًا: تبقى كل النقاط.</translation>
    </message>
    <message>
        <source>Parts of it are transparent, and stay so.</source>
        <translation>أجزاء منها شفافة، وتبقى كذلك.</translation>
    </message>
    <message>
        <source>It is small already: its pixels stay as they are.</source>
        <translation>إنها صغيرة أصلًا: تبقى نقاطها كما هي.</translation>
    </message>
    <message>
        <source>Every pixel is kept.</source>
        <translation>تبقى كل النقاط.</translation>
    </message>
    <message>
        <source>Made smaller although it looks like text: letters may blur.</source>
        <translation>صُغّرت مع أنها تبدو نصًا: قد تصبح الحروف ضبابية.</translation>
    </message>
    <message>
        <source>Removed before sending: %1.</source>
        <extracomment>%1 is a list such as &quot;place, camera, time&quot;</extracomment>
        <translation>يُزال قبل الإرسال: %1.</translation>
    </message>
    <message>
        <source>The file is sent exactly as it is.</source>
        <translation>يُرسل الملف كما هو تمامًا.</translation>
    </message>
    <message>
        <source>The file is sent exactly as it is, with what is hidden in it: %1.</source>
        <extracomment>%1 is a list such as &quot;place, camera, time&quot;</extracomment>
        <translation>يُرسل الملف كما هو تمامًا، بما هو مخفي فيه: %1.</translation>
    </message>
    <message>
        <source>It moves, so it is sent as it is. Pictures that move cannot be cropped or turned.</source>
        <translation>إنها متحركة، لذا تُرسَل كما هي. لا يمكن قص الصور المتحركة أو تدويرها.</translation>
    </message>
    <message>
        <source>The file is sent exactly as it is, with everything hidden in it, possibly the place and the camera.</source>
        <translation>يُرسل الملف كما هو تمامًا، بكل ما هو مخفي فيه، وربما المكان والكاميرا.</translation>
    </message>
    <message>
        <source>Its name is sent with it: %1</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>يُرسل اسمها معها: %1</translation>
    </message>
</context>
<context>
    <name>Ui::SafetyNumberDialog</name>
    <message>
        <source>They are the same</source>
        <translation>هما متطابقان</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>رقم الأمان</translation>
    </message>
    <message>
        <source>Safety number with %1</source>
        <translation>رقم الأمان مع %1</translation>
    </message>
    <message>
        <source>Compare this number with the one on the screen of %1, side by side or over a call. If all digits are the same, only the two of you can read your messages.</source>
        <translation>قارن هذا الرقم بالذي على شاشة %1، جنبًا إلى جنب أو عبر مكالمة. إذا تطابقت كل الأرقام فأنتما وحدكما من يقرأ رسائلكما.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>There is no number yet: it comes with the first message to %1.</source>
        <translation>لا رقم بعد: يأتي مع أول رسالة إلى %1.</translation>
    </message>
    <message>
        <source>You have compared this number, and it was the same.</source>
        <translation>قارنت هذا الرقم، وكان مطابقًا.</translation>
    </message>
    <message>
        <source>No longer sure</source>
        <translation>لم أعد متأكدًا</translation>
    </message>
    <message>
        <source>This number has changed. Compare it again before you write anything that matters.</source>
        <translation>تغيّر هذا الرقم. قارنه من جديد قبل أن تكتب شيئًا مهمًا.</translation>
    </message>
    <message>
        <source>You have not compared this number yet.</source>
        <translation>لم تقارن هذا الرقم بعد.</translation>
    </message>
</context>
<context>
    <name>Ui::SearchDelegate</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>In %1, %2, %3: %4</source>
        <extracomment>A search result for a screen reader: the conversation, who wrote, when, and the text</extracomment>
        <translation>في %1، %2، %3: %4</translation>
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
        <translation>الرجوع إلى المحادثات</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>البحث في كل الرسائل</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>الرسائل التي عُثر عليها</translation>
    </message>
    <message>
        <source>Words, “phrases”, names of files. The last word may be a beginning.</source>
        <translation>كلمات، “عبارات”، أسماء ملفات. تكفي بداية الكلمة الأخيرة.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>لم يُعثر على شيء.</translation>
    </message>
    <message>
        <source>Narrow by %1</source>
        <extracomment>%1 is for instance from:anna</extracomment>
        <translation>التضييق بـ %1</translation>
    </message>
</context>
<context>
    <name>Ui::SearchText</name>
    <message>
        <source>“%1” is nothing to search by. There are from: in: has: before: after: and on:. To find the word itself, put it in quotation marks.</source>
        <extracomment>%1 is what was typed, for instance form:</extracomment>
        <translation>لا يمكن البحث بـ “%1”. المتاح from: in: has: before: after: و on:. للعثور على الكلمة نفسها ضعها بين علامتي اقتباس.</translation>
    </message>
    <message>
        <source>What comes after “%1”?</source>
        <extracomment>%1 is for instance from:</extracomment>
        <translation>ماذا يأتي بعد “%1”؟</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it like 2024-05-31, 2024-05 or 2024.</source>
        <translation>ليس “%1” تاريخًا. اكتبه مثل 2024-05-31 أو 2024-05 أو 2024.</translation>
    </message>
    <message>
        <source>“%1”: there are has:image, has:file and has:link.</source>
        <translation>بدلًا من “%1” المتاح has:image و has:file و has:link.</translation>
    </message>
    <message>
        <source>You talk with nobody called “%1”. from:me is you.</source>
        <translation>لا تحادث أحدًا اسمه “%1”. أما from:me فهو أنت.</translation>
    </message>
    <message>
        <source>There is no conversation called “%1”.</source>
        <translation>لا توجد محادثة اسمها “%1”.</translation>
    </message>
    <message>
        <source>No day fits all of these dates.</source>
        <translation>لا يوم يوافق كل هذه التواريخ.</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>في %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <translation>ابتداءً من %1</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>Searched all %1 messages on this computer.</source>
        <translation>جرى البحث في كل الرسائل على هذا الحاسوب، وعددها %1.</translation>
    </message>
    <message>
        <source>Older ones are still being prepared and cannot be found yet.</source>
        <translation>لا تزال الرسائل الأقدم قيد التحضير ولا يمكن العثور عليها بعد.</translation>
    </message>
    <message>
        <source>Older ones are still being prepared: they are found by words as they were written only.</source>
        <translation>لا تزال الرسائل الأقدم قيد التحضير: يُعثر عليها بالكلمات كما كُتبت فقط.</translation>
    </message>
    <message>
        <source>Searched back to %2 so far; there are %1 messages.</source>
        <extracomment>%1: a number, of all messages; %2: a date</extracomment>
        <translation>جرى البحث رجوعًا حتى %2 إلى الآن؛ هناك %1 رسالة.</translation>
    </message>
</context>
<context>
    <name>Ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>الكتابة</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Tell others when I have read their messages</source>
        <translation>إخبار الآخرين متى قرأت رسائلهم</translation>
    </message>
    <message>
        <source>Without it you still see who has read yours, if they tell you.</source>
        <translation>من دون ذلك تظل ترى من قرأ رسائلك، إن أخبروك.</translation>
    </message>
    <message>
        <source>Tell others when I am typing</source>
        <translation>إخبار الآخرين عندما أكتب</translation>
    </message>
    <message>
        <source>Show others when I am online</source>
        <translation>إظهار اتصالي للآخرين</translation>
    </message>
    <message>
        <source>Photos and files</source>
        <translation>الصور والملفات</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line</source>
        <translation>‏Enter يرسل، وShift+Enter يبدأ سطرًا جديدًا</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter starts a new line</source>
        <translation>‏Ctrl+Enter يرسل، وEnter يبدأ سطرًا جديدًا</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>On a metered network</source>
        <translation>على شبكة محدودة البيانات</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>توفير البيانات</translation>
    </message>
    <message>
        <source>Nothing is downloaded until you ask for it. Small previews come with the message.</source>
        <translation>لا يُنزّل شيء حتى تطلبه. تأتي المعاينات الصغيرة مع الرسالة.</translation>
    </message>
    <message>
        <source>Download photos automatically</source>
        <translation>تنزيل الصور تلقائيًا</translation>
    </message>
    <message>
        <source>Download files automatically</source>
        <translation>تنزيل الملفات تلقائيًا</translation>
    </message>
</context>
<context>
    <name>Ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Menu of a message</source>
        <translation>قائمة الرسالة</translation>
    </message>
    <message>
        <source>Close the nearest thing</source>
        <translation>إغلاق الأقرب</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Conversation by its place in the list</source>
        <translation>محادثة حسب موضعها في القائمة</translation>
    </message>
    <message>
        <source>Usual keys for all</source>
        <translation>المفاتيح المعتادة للكل</translation>
    </message>
    <message>
        <source>Choose a shortcut and press other keys for it. Backspace takes its keys away.</source>
        <translation>اختر اختصارًا واضغط مفاتيح أخرى له. مفتاح المسح للخلف يزيل مفاتيحه.</translation>
    </message>
    <message>
        <source>Usual keys for: %1</source>
        <translation>المفاتيح المعتادة لـ: %1</translation>
    </message>
    <message>
        <source>%1 is needed for writing and moving about. Take Ctrl or Alt with another key, or a function key.</source>
        <translation>%1 لازم للكتابة والتنقل. استخدم Ctrl أو Alt مع مفتاح آخر، أو مفتاح وظيفة.</translation>
    </message>
    <message>
        <source>%1 already means “%2”. Give that other keys first.</source>
        <extracomment>%1 are keys, %2 what they do</extracomment>
        <translation>%1 يعني بالفعل «%2». أعطِ ذلك مفاتيح أخرى أولًا.</translation>
    </message>
</context>
<context>
    <name>Ui::SignInPage</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>إظهار كلمة المرور</translation>
    </message>
</context>
<context>
    <name>Ui::SignInView</name>
    <message>
        <source>The first account on your relay: yours.</source>
        <translation>أول حساب على مرحّلك: حسابك.</translation>
    </message>
</context>
<context>
    <name>Ui::TimelineView</name>
    <message>
        <source>Go to the newest message</source>
        <translation>الانتقال إلى أحدث رسالة</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message numerus="yes">
        <source>Go to the newest message, %n unread</source>
        <translation>
            <numerusform>الانتقال إلى أحدث رسالة</numerusform>
            <numerusform>الانتقال إلى أحدث رسالة، واحدة غير مقروءة</numerusform>
            <numerusform>الانتقال إلى أحدث رسالة، اثنتان غير مقروءتين</numerusform>
            <numerusform>الانتقال إلى أحدث رسالة، %Ln غير مقروءة</numerusform>
            <numerusform>الانتقال إلى أحدث رسالة، %Ln غير مقروءة</numerusform>
            <numerusform>الانتقال إلى أحدث رسالة، %Ln غير مقروءة</numerusform>
        </translation>
    </message>
    <message>
        <source>Unread messages</source>
        <translation>رسائل غير مقروءة</translation>
    </message>
</context>
<context>
    <name>Ui::TrustBanner</name>
    <message>
        <source>Compare safety number</source>
        <translation>مقارنة رقم الأمان</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>الإرسال على أي حال</translation>
    </message>
    <message>
        <source>The safety number you compared with %1 has changed: a new device, or somebody else. Nothing is sent until you decide.</source>
        <translation>تغيّر رقم الأمان الذي قارنته مع %1: جهاز جديد أو شخص آخر. لا يُرسل شيء حتى تقرر.</translation>
    </message>
</context>
<context>
    <name>Ui::UnlockView</name>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>عبارة المرور مرة أخرى</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>اختر عبارة مرور</translation>
    </message>
    <message>
        <source>This computer has no keychain that Kith can use. A passphrase locks your messages here instead; you enter it whenever Kith starts.</source>
        <translation>ليس في هذا الحاسوب سلسلة مفاتيح يستطيع Kith استخدامها. بدلًا من ذلك تقفل عبارة مرور رسائلك هنا؛ تدخلها كلما شُغّل Kith.</translation>
    </message>
    <message>
        <source>Kith is locked</source>
        <translation>‏Kith مقفل</translation>
    </message>
    <message>
        <source>Your messages are locked with a passphrase.</source>
        <translation>رسائلك مقفلة بعبارة مرور.</translation>
    </message>
    <message>
        <source>Kith could not be opened</source>
        <translation>تعذّر فتح Kith</translation>
    </message>
    <message>
        <source>This passphrase does not open it. Check how it is written and try again.</source>
        <translation>عبارة المرور هذه لا تفتحه. تحقق من كتابتها وحاول من جديد.</translation>
    </message>
    <message>
        <source>Enter the passphrase first.</source>
        <translation>أدخل عبارة المرور أولًا.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>عبارتا المرور غير متطابقتين.</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>جارٍ الفتح…</translation>
    </message>
</context>
<context>
    <name>Ui::WelcomePage</name>
    <message>
        <source>Welcome to Kith</source>
        <translation>مرحبًا بك في Kith</translation>
    </message>
    <message>
        <source>Messages and photos that only you and the people you write to can read. No phone number, no e-mail.</source>
        <translation>رسائل وصور لا يقرؤها إلا أنت ومن تكتب إليهم. بلا رقم هاتف وبلا بريد إلكتروني.</translation>
    </message>
    <message>
        <source>Join with an invite link</source>
        <translation>الانضمام برابط دعوة</translation>
    </message>
    <message>
        <source>Somebody sent you a link to the relay they use</source>
        <translation>أرسل إليك شخص رابطًا إلى المرحّل الذي يستخدمه</translation>
    </message>
    <message>
        <source>Sign in to a relay</source>
        <translation>تسجيل الدخول إلى مرحّل</translation>
    </message>
    <message>
        <source>You know the address of a relay: make an account there, or use the one you have</source>
        <translation>تعرف عنوان مرحّل: أنشئ حسابًا هناك أو استخدم حسابك</translation>
    </message>
    <message>
        <source>Host a relay on this computer</source>
        <translation>استضافة مرحّل على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Start your own, and invite others to it</source>
        <translation>شغّل مرحّلك الخاص وادعُ الآخرين إليه</translation>
    </message>
    <message>
        <source>Want your own? On a computer that stays on, run “kith-relay serve --data FOLDER”. It prints an invite link to begin with.</source>
        <translation>تريد مرحّلك الخاص؟ على حاسوب يبقى مشغّلًا نفّذ “kith-relay serve --data FOLDER”. فيطبع رابط دعوة للبداية.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Messages that only the people in a conversation can read.</source>
        <translation>رسائل لا يقرؤها إلا من في المحادثة.</translation>
    </message>
    <message>
        <source>Keeps everything of an account in this folder.</source>
        <translation>يحفظ كل ما يخص حسابًا في هذا المجلد.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>An invite link: kith://invite/…</source>
        <translation>رابط دعوة: kith://invite/…</translation>
    </message>
</context>
</TS>
