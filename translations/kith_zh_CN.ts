<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Ui::AccountPage</name>
    <message>
        <source>Your account</source>
        <translation>你的账号</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Make an account</source>
        <translation>创建账号</translation>
    </message>
    <message>
        <source>I have no recovery key</source>
        <translation>我没有恢复密钥</translation>
    </message>
    <message>
        <source>On %1.</source>
        <translation>位于 %1。</translation>
    </message>
    <message>
        <source>On %1. It takes new people only with an invite link.</source>
        <translation>位于 %1。新成员需要邀请链接才能加入。</translation>
    </message>
    <message>
        <source>On %1. It takes no new people.</source>
        <translation>位于 %1。不接受新成员。</translation>
    </message>
    <message>
        <source>You were invited to %1.</source>
        <translation>你受邀加入 %1。</translation>
    </message>
    <message>
        <source>%1 invited you to %2.</source>
        <translation>%1 邀请你加入 %2。</translation>
    </message>
    <message>
        <source>Others find you by your user name. Nobody can reset your password, so keep it safe.</source>
        <translation>别人通过用户名找到你。没有人能重置你的密码，请妥善保管。</translation>
    </message>
    <message>
        <source>The recovery key was shown when the account was made. It brings your identity to this device.</source>
        <translation>恢复密钥在创建账号时显示过。它把你的身份带到这台设备上。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>I have an account already</source>
        <translation>我已有账号</translation>
    </message>
    <message>
        <source>Make a new account</source>
        <translation>创建新账号</translation>
    </message>
    <message>
        <source>Enter a user name.</source>
        <translation>请输入用户名。</translation>
    </message>
    <message>
        <source>Enter a password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
    <message>
        <source>Making your account …</source>
        <translation>正在创建账号…</translation>
    </message>
    <message>
        <source>Enter your recovery key, or choose what to do without it.</source>
        <translation>请输入恢复密钥，或选择没有它时怎么办。</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>This is not the recovery key of this account. Check how it is written.</source>
        <translation>这不是此账号的恢复密钥。请检查拼写。</translation>
    </message>
    <message>
        <source>Go on without a recovery key?</source>
        <translation>不用恢复密钥继续？</translation>
    </message>
    <message>
        <source>Your account gets a new identity. Everybody you write with is told that it changed and may compare the safety number again. Your other devices are signed out.</source>
        <translation>你的账号将获得新的身份。所有与你通信的人都会得知此变更，并可重新核对安全码。你的其他设备会被登出。</translation>
    </message>
    <message>
        <source>Get a new identity</source>
        <translation>获取新身份</translation>
    </message>
    <message>
        <source>I have an invite link</source>
        <translation>我有邀请链接</translation>
    </message>
</context>
<context>
    <name>Ui::Announcer</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n 条新消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) from %1</source>
        <extracomment>%1 is a name</extracomment>
        <translation>
            <numerusform>来自 %1 的 %n 条新消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::AttachmentStrip</name>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>Ui::BubbleLayout</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>Ui::BubblePainter</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1，已暂停</translation>
    </message>
    <message>
        <source>%1, being prepared</source>
        <translation>%1，正在准备</translation>
    </message>
    <message>
        <source>%1, waiting</source>
        <translation>%1，等待中</translation>
    </message>
    <message>
        <source>%1, could not be fetched</source>
        <translation>%1，无法获取</translation>
    </message>
</context>
<context>
    <name>Ui::CaptionField</name>
    <message>
        <source>Caption</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Add a caption</source>
        <translation>添加说明</translation>
    </message>
</context>
<context>
    <name>Ui::ChatHeader</name>
    <message>
        <source>Back to the conversations</source>
        <translation>返回会话列表</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>安全码</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Safety number: compared</source>
        <translation>安全码：已核对</translation>
    </message>
    <message>
        <source>Safety number: changed</source>
        <translation>安全码：已变更</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>正在输入…</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>取消静音</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation>从这台电脑移除</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>搜索此会话</translation>
    </message>
    <message>
        <source>Jump to a date</source>
        <translation>跳到某一天</translation>
    </message>
    <message>
        <source>Media, files and links</source>
        <translation>媒体、文件和链接</translation>
    </message>
</context>
<context>
    <name>Ui::ChatPage</name>
    <message>
        <source>That did not work</source>
        <translation>没有成功</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>写给 %1</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>没有发送</translation>
    </message>
    <message>
        <source>Remove this conversation?</source>
        <translation>移除此会话？</translation>
    </message>
    <message>
        <source>Its messages and pictures are deleted from this computer. %1 keeps theirs.</source>
        <translation>其中的消息和图片将从这台电脑删除。%1 那边的会保留。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>It could not be removed</source>
        <translation>无法移除</translation>
    </message>
    <message>
        <source>Choose a conversation to read and write</source>
        <translation>选择一个会话开始阅读和书写</translation>
    </message>
    <message>
        <source>Drop here to send to %1</source>
        <translation>拖放到此处，发送给 %1</translation>
    </message>
    <message>
        <source>“%1” was not sent</source>
        <translation>“%1”未发送</translation>
    </message>
    <message>
        <source>Begin with “New conversation”: you only need to know a user name</source>
        <translation>从“新会话”开始：只需知道一个用户名</translation>
    </message>
</context>
<context>
    <name>Ui::ComparisonView</name>
    <message>
        <source>Original and result</source>
        <translation>原图与结果</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>As it is sent</source>
        <translation>发送效果</translation>
    </message>
</context>
<context>
    <name>Ui::Composer</name>
    <message>
        <source>Attach a photo or file</source>
        <translation>附加照片或文件</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Ten at a time</source>
        <translation>一次最多十个</translation>
    </message>
    <message>
        <source>The first ten are attached. Send them, then add the rest.</source>
        <translation>已附加前十个。请先发送，再添加其余的。</translation>
    </message>
    <message>
        <source>Nothing to attach</source>
        <translation>没有可附加的内容</translation>
    </message>
    <message>
        <source>Attach photos or files</source>
        <translation>附加照片或文件</translation>
    </message>
    <message>
        <source>Folders, devices and what cannot be read cannot be sent.</source>
        <translation>文件夹、设备和无法读取的内容不能发送。</translation>
    </message>
    <message>
        <source>Not everything was attached</source>
        <translation>并未全部附加</translation>
    </message>
</context>
<context>
    <name>Ui::ComposerText</name>
    <message>
        <source>Message composer</source>
        <translation>消息输入框</translation>
    </message>
</context>
<context>
    <name>Ui::ConnectionBanner</name>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登录</translation>
    </message>
    <message numerus="yes">
        <source>No connection to the relay. Trying again in %n second(s).</source>
        <translation>
            <numerusform>与中继没有连接。%n 秒后重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection to the relay. Trying again …</source>
        <translation>与中继没有连接。正在重试…</translation>
    </message>
    <message>
        <source>Connecting to the relay …</source>
        <translation>正在连接中继…</translation>
    </message>
    <message numerus="yes">
        <source>Catching up: %n message(s) to come</source>
        <translation>
            <numerusform>正在同步：还有 %n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is full. New messages wait at the relay until you make some room.</source>
        <translation>磁盘已满。新消息会留在中继上，直到您腾出空间。</translation>
    </message>
    <message>
        <source>New messages cannot be stored here and wait at the relay. %1</source>
        <translation>新消息无法保存在此处，将留在中继上。%1</translation>
    </message>
</context>
<context>
    <name>Ui::ConversationDelegate</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n 条未读消息</numerusform>
        </translation>
    </message>
    <message>
        <source>typing</source>
        <translation>正在输入</translation>
    </message>
    <message>
        <source>draft: %1</source>
        <translation>草稿：%1</translation>
    </message>
    <message>
        <source>you: %1</source>
        <translation>你：%1</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>正在输入…</translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation>草稿：</translation>
    </message>
</context>
<context>
    <name>Ui::ConversationPane</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新会话</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>No conversation matches.</source>
        <translation>没有匹配的会话。</translation>
    </message>
    <message>
        <source>No conversations yet.
Write to somebody by their user name.</source>
        <translation>还没有会话。
用用户名给某人写消息吧。</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>已登录为 %1</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>邀请他人</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Show recovery key</source>
        <translation>显示恢复密钥</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>登出</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>搜索会话</translation>
    </message>
    <message>
        <source>Search all messages for “%1”</source>
        <extracomment>%1 was typed to find conversations</extracomment>
        <translation>在所有消息中搜索“%1”</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>搜索所有消息</translation>
    </message>
</context>
<context>
    <name>Ui::CropView</name>
    <message>
        <source>Part to keep</source>
        <translation>保留的部分</translation>
    </message>
    <message>
        <source>Arrow keys move the frame, with Shift they move its lower right corner. Enter keeps it, Escape leaves everything as it was.</source>
        <translation>方向键移动选框，同时按住 Shift 则移动其右下角。Enter 确认，Esc 保持原样。</translation>
    </message>
</context>
<context>
    <name>Ui::DateJump</name>
    <message>
        <source>Jump to a date</source>
        <translation>跳到某一天</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
</context>
<context>
    <name>Ui::DetailsPanel</name>
    <message>
        <source>Media, files and links</source>
        <translation>媒体、文件和链接</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>No photos yet.</source>
        <translation>还没有照片。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>No files yet.</source>
        <translation>还没有文件。</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>No links yet.</source>
        <translation>还没有链接。</translation>
    </message>
</context>
<context>
    <name>Ui::Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>Ui::ErrorText</name>
    <message>
        <source>This cannot be used as it was entered.</source>
        <translation>输入的内容无法使用。</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>It is not on this computer any more, or the relay no longer keeps it.</source>
        <translation>它已不在这台电脑上，或者中继不再保留它。</translation>
    </message>
    <message>
        <source>This is already there, or already under way.</source>
        <translation>它已存在，或正在进行中。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message>
        <source>The file cannot be written there.</source>
        <translation>无法在该位置写入文件。</translation>
    </message>
    <message>
        <source>The disk is full, so this could not be kept.</source>
        <translation>磁盘已满，无法保存。</translation>
    </message>
    <message>
        <source>Kith is already open with this profile.</source>
        <translation>此配置已在另一个 Kith 中打开。</translation>
    </message>
    <message>
        <source>Nobody is signed in here yet.</source>
        <translation>这里还没有人登录。</translation>
    </message>
    <message>
        <source>The key file can be read by others on this computer, or it is not a key file.</source>
        <translation>密钥文件可被这台电脑上的其他人读取，或者它不是密钥文件。</translation>
    </message>
    <message>
        <source>This message is longer than one message can be.</source>
        <translation>这条消息超出了单条消息的长度。</translation>
    </message>
    <message>
        <source>This picture is damaged, or of a kind that Kith does not read.</source>
        <translation>此图片已损坏，或是 Kith 不支持的类型。</translation>
    </message>
    <message>
        <source>This picture has more pixels than can be opened safely.</source>
        <translation>此图片的像素过多，无法安全打开。</translation>
    </message>
    <message>
        <source>Somebody is signed in with this profile already.</source>
        <translation>此配置已有人登录。</translation>
    </message>
    <message>
        <source>Something went wrong inside Kith. It is not your fault, and nothing was lost.</source>
        <translation>Kith 内部出了问题。这不是你的错，也没有丢失任何内容。</translation>
    </message>
    <message>
        <source>The relay cannot be reached at this address.</source>
        <translation>无法在此地址连接到中继。</translation>
    </message>
    <message>
        <source>The connection to the relay broke.</source>
        <translation>与中继的连接断开了。</translation>
    </message>
    <message>
        <source>The relay did not answer in time.</source>
        <translation>中继没有及时响应。</translation>
    </message>
    <message>
        <source>No protected connection to the relay could be made, so nothing was sent.</source>
        <translation>无法与中继建立受保护的连接，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>The relay shows another key than the one you know. Somebody may be standing between you and the relay, so nothing was sent.</source>
        <translation>中继出示的密钥与你所知的不同。可能有人介入你和中继之间，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>No authority vouches for this relay; it vouches for itself.</source>
        <translation>没有机构为此中继担保；它自行担保。</translation>
    </message>
    <message>
        <source>What answered at this address does not speak like a Kith relay.</source>
        <translation>此地址的应答不像是 Kith 中继。</translation>
    </message>
    <message>
        <source>The relay and this Kith are too far apart in age to understand each other.</source>
        <translation>中继与此 Kith 的版本相差太远，无法互通。</translation>
    </message>
    <message>
        <source>The relay did not understand what this Kith asked for.</source>
        <translation>中继不明白此 Kith 的请求。</translation>
    </message>
    <message>
        <source>The relay does not know this user name with this password.</source>
        <translation>中继不认识这个用户名和密码的组合。</translation>
    </message>
    <message>
        <source>The relay does not allow this.</source>
        <translation>中继不允许这样做。</translation>
    </message>
    <message>
        <source>There is nobody of that name on this relay.</source>
        <translation>此中继上没有叫这个名字的人。</translation>
    </message>
    <message>
        <source>Somebody on this relay already has this user name.</source>
        <translation>此中继上已有人使用这个用户名。</translation>
    </message>
    <message>
        <source>A user name has 2 to 32 letters from a to z, digits, dots, dashes or underscores, and begins and ends with a letter or digit.</source>
        <translation>用户名由 2 到 32 个 a 到 z 的字母、数字、点、短横线或下划线组成，并以字母或数字开头和结尾。</translation>
    </message>
    <message>
        <source>This relay takes new people only with an invite link.</source>
        <translation>此中继只接受持有邀请链接的新成员。</translation>
    </message>
    <message>
        <source>This invite was used up, has run out, or belongs to another relay.</source>
        <translation>此邀请已用完、已过期，或属于另一个中继。</translation>
    </message>
    <message numerus="yes">
        <source>That was too often in a short time. The relay asks to wait %n second(s).</source>
        <translation>
            <numerusform>短时间内尝试次数过多。中继要求等待 %n 秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>That was too often in a short time. The relay asks to wait a little.</source>
        <translation>短时间内尝试次数过多。中继要求稍等片刻。</translation>
    </message>
    <message>
        <source>This is larger than the relay takes.</source>
        <translation>超出了中继能接受的大小。</translation>
    </message>
    <message>
        <source>Your space on this relay is used up.</source>
        <translation>你在此中继上的空间已用完。</translation>
    </message>
    <message>
        <source>The group has just changed.</source>
        <translation>群组刚刚发生了变化。</translation>
    </message>
    <message>
        <source>This person takes no messages from people they do not know.</source>
        <translation>此人不接收陌生人的消息。</translation>
    </message>
    <message>
        <source>This device was removed from your account, or signed in somewhere else in its place.</source>
        <translation>此设备已从你的账号移除，或已在别处登录取而代之。</translation>
    </message>
    <message>
        <source>The relay has too much to do just now.</source>
        <translation>中继目前太忙。</translation>
    </message>
    <message>
        <source>Something went wrong at the relay.</source>
        <translation>中继出了问题。</translation>
    </message>
    <message>
        <source>Something changed at the same moment.</source>
        <translation>同一时刻有内容发生了变化。</translation>
    </message>
    <message>
        <source>This password is too easy to guess.</source>
        <translation>这个密码太容易猜到。</translation>
    </message>
    <message>
        <source>This relay cannot do that yet.</source>
        <translation>此中继还做不到这一点。</translation>
    </message>
    <message>
        <source>This could not be decrypted: it was damaged, or meant for other keys.</source>
        <translation>无法解密：内容已损坏，或使用了其他密钥。</translation>
    </message>
    <message>
        <source>This could not be decrypted: its key was used before. Its sender may have gone back to an old copy of the profile.</source>
        <translation>无法解密：它的密钥已经用过。发送者可能恢复了配置文件的旧副本。</translation>
    </message>
    <message>
        <source>This was protected with keys that this device does not have.</source>
        <translation>它使用了此设备没有的密钥保护。</translation>
    </message>
    <message>
        <source>This came with another identity than the one you know.</source>
        <translation>它来自与你所知不同的身份。</translation>
    </message>
    <message>
        <source>The signature is not right, so it was not believed.</source>
        <translation>签名不正确，因此未予采信。</translation>
    </message>
    <message>
        <source>The key that was offered is not a good one, so it was not used.</source>
        <translation>提供的密钥不可靠，因此没有使用。</translation>
    </message>
    <message>
        <source>The sender named inside is not the one named outside.</source>
        <translation>内部写明的发送者与外部的不一致。</translation>
    </message>
    <message>
        <source>This was decrypted, but cannot be read as a message.</source>
        <translation>已解密，但无法作为消息读取。</translation>
    </message>
    <message>
        <source>The list of devices is not signed as it must be, so it was not believed.</source>
        <translation>设备列表没有正确签名，因此未予采信。</translation>
    </message>
    <message>
        <source>The file is not the one that was sent: it was changed on the way.</source>
        <translation>此文件不是所发送的文件：它在途中被更改了。</translation>
    </message>
    <message>
        <source>This was made with a newer Kith.</source>
        <translation>这是用更新版本的 Kith 创建的。</translation>
    </message>
    <message>
        <source>Too many messages from there could not be decrypted.</source>
        <translation>来自那里的太多消息无法解密。</translation>
    </message>
    <message>
        <source>The safety number you had compared has changed, so nothing is sent until you decide.</source>
        <translation>你核对过的安全码已变更，在你决定之前不会发送任何内容。</translation>
    </message>
    <message>
        <source>Your messages on this computer could not be read or written.</source>
        <translation>无法读写这台电脑上的消息。</translation>
    </message>
    <message>
        <source>The stored messages on this computer are damaged.</source>
        <translation>这台电脑上保存的消息已损坏。</translation>
    </message>
    <message>
        <source>This profile was used with a newer Kith.</source>
        <translation>此配置曾用于更新版本的 Kith。</translation>
    </message>
    <message>
        <source>The stored messages are not encrypted as they must be, so they were not opened.</source>
        <translation>保存的消息没有按要求加密，因此没有打开。</translation>
    </message>
    <message>
        <source>This does not open it.</source>
        <translation>它无法打开。</translation>
    </message>
    <message>
        <source>The key to your messages is not in this computer&apos;s keychain.</source>
        <translation>你的消息密钥不在这台电脑的钥匙串中。</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain did not answer.</source>
        <translation>这台电脑的钥匙串没有响应。</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>出了点问题。</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>请检查后重试。</translation>
    </message>
    <message>
        <source>See whether it is still there and you may open it.</source>
        <translation>请看看它是否还在，以及你是否有权打开。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Make some room and try again.</source>
        <translation>请腾出一些空间后重试。</translation>
    </message>
    <message>
        <source>Close the other window first.</source>
        <translation>请先关闭另一个窗口。</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>请先登录。</translation>
    </message>
    <message>
        <source>Allow only yourself to read it (mode 0600) and try again.</source>
        <translation>请只允许自己读取（权限 0600），然后重试。</translation>
    </message>
    <message>
        <source>Send it in two parts, or as a file.</source>
        <translation>请分成两部分发送，或作为文件发送。</translation>
    </message>
    <message>
        <source>Send a smaller one.</source>
        <translation>请发送小一些的。</translation>
    </message>
    <message>
        <source>You can send it as a file instead.</source>
        <translation>可以改为作为文件发送。</translation>
    </message>
    <message>
        <source>Start Kith with another profile for another account.</source>
        <translation>请用另一个配置启动 Kith 来使用其他账号。</translation>
    </message>
    <message>
        <source>Try again; if it stays, start Kith anew.</source>
        <translation>请重试；如果仍然如此，请重新启动 Kith。</translation>
    </message>
    <message>
        <source>Check the address and your connection.</source>
        <translation>请检查地址和你的网络连接。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>Check the address, and the date and time of this computer.</source>
        <translation>请检查地址，以及这台电脑的日期和时间。</translation>
    </message>
    <message>
        <source>Ask whoever runs the relay whether its key was renewed before you go on.</source>
        <translation>继续之前，请询问中继的管理者密钥是否更新过。</translation>
    </message>
    <message>
        <source>Compare its key with the one you were given.</source>
        <translation>请把它的密钥与你得到的密钥对比。</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>请检查地址。</translation>
    </message>
    <message>
        <source>Update Kith.</source>
        <translation>请更新 Kith。</translation>
    </message>
    <message>
        <source>Check both, also capital letters in the password.</source>
        <translation>请检查两者，包括密码的大小写。</translation>
    </message>
    <message>
        <source>Check how the name is written.</source>
        <translation>请检查名字的拼写。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>请另选一个。</translation>
    </message>
    <message>
        <source>Ask somebody who is already there for a link.</source>
        <translation>请向已在那里的人索取链接。</translation>
    </message>
    <message>
        <source>Ask for a new link.</source>
        <translation>请索取新链接。</translation>
    </message>
    <message>
        <source>Ask whoever runs the relay for more.</source>
        <translation>请向中继的管理者申请更多空间。</translation>
    </message>
    <message>
        <source>Ask them to write to you first.</source>
        <translation>请让对方先给你写消息。</translation>
    </message>
    <message>
        <source>Sign in again to go on with this device.</source>
        <translation>请重新登录以继续使用此设备。</translation>
    </message>
    <message>
        <source>Take a longer one: three or four words work well.</source>
        <translation>请用更长的：三四个词就很好。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>Compare the safety number to be sure who it is.</source>
        <translation>请核对安全码，确认对方是谁。</translation>
    </message>
    <message>
        <source>Ask for it to be sent again.</source>
        <translation>请让对方重新发送。</translation>
    </message>
    <message>
        <source>Check that the disk has room and works, and start Kith anew.</source>
        <translation>请检查磁盘是否有空间且工作正常，然后重新启动 Kith。</translation>
    </message>
    <message>
        <source>Restore the profile from a backup, or sign in with a new one.</source>
        <translation>请从备份恢复配置，或用新配置登录。</translation>
    </message>
    <message>
        <source>Check how it is written and try again.</source>
        <translation>请检查拼写后重试。</translation>
    </message>
    <message>
        <source>Enter the passphrase of this profile.</source>
        <translation>请输入此配置的口令。</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or enter the passphrase.</source>
        <translation>请解锁钥匙串后重试，或输入口令。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a sentence that says what happened, %2 one that says what to do</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 sent something that this version of Kith cannot show yet. Update Kith to see it.</source>
        <translation>%1 发送了此版本 Kith 还无法显示的内容。请更新 Kith 后查看。</translation>
    </message>
    <message>
        <source>A message from %1 was protected with keys this device does not have. It has to be sent again.</source>
        <translation>来自 %1 的一条消息使用了此设备没有的密钥保护，需要重新发送。</translation>
    </message>
    <message>
        <source>A message came with another identity than the one you know for %1. It was not opened.</source>
        <translation>收到一条消息，其身份与你所知的 %1 不同。它没有被打开。</translation>
    </message>
    <message>
        <source>A message that claims to be from %1 did not pass its checks. It was not opened.</source>
        <translation>一条自称来自 %1 的消息没有通过检查。它没有被打开。</translation>
    </message>
    <message>
        <source>A message from %1 arrived, but cannot be read.</source>
        <translation>来自 %1 的一条消息已到达，但无法读取。</translation>
    </message>
    <message>
        <source>Several messages from %1 could not be decrypted. Kith waits a while before it tries again.</source>
        <translation>来自 %1 的多条消息无法解密。Kith 会稍等一会儿再试。</translation>
    </message>
    <message>
        <source>A message from %1 could not be decrypted: it was damaged, or meant for other keys. It has to be sent again.</source>
        <translation>来自 %1 的一条消息无法解密：内容已损坏，或使用了其他密钥。需要重新发送。</translation>
    </message>
    <message>
        <source>The relay&apos;s program, kith-relay, is not on this computer. Install it beside Kith and try again.</source>
        <translation>这台电脑上没有中继程序 kith-relay。请把它安装在 Kith 旁边，然后重试。</translation>
    </message>
    <message>
        <source>Another program on this computer uses port %1. Close it, or choose another port.</source>
        <translation>这台电脑上的另一个程序正在使用端口 %1。请关闭它，或选择其他端口。</translation>
    </message>
    <message>
        <source>The relay&apos;s folder cannot be written: %1. Allow yourself to write there, or make room, and try again.</source>
        <translation>无法写入中继的文件夹：%1。请允许自己写入，或腾出空间，然后重试。</translation>
    </message>
    <message>
        <source>The relay of this profile runs already, without this window. Stop it there first.</source>
        <translation>此配置的中继已在运行，但不在此窗口中。请先在那里停止它。</translation>
    </message>
    <message>
        <source>The relay was started but did not answer. Try again; its log lies in the profile&apos;s folder relay.</source>
        <translation>中继已启动，但没有响应。请重试；日志位于配置的 relay 文件夹中。</translation>
    </message>
    <message>
        <source>The relay ended. It said: %1</source>
        <extracomment>%1 is what the relay&apos;s program said, in English</extracomment>
        <translation>中继已结束。它的提示：%1</translation>
    </message>
    <message>
        <source>The relay could not be started. Its log lies in the profile&apos;s folder relay.</source>
        <translation>无法启动中继。日志位于配置的 relay 文件夹中。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Not sent: takes no messages from strangers</source>
        <translation>未发送：不接收陌生人的消息</translation>
    </message>
    <message>
        <source>Not sent: safety number changed</source>
        <translation>未发送：安全码已变更</translation>
    </message>
    <message>
        <source>Not sent: too large</source>
        <translation>未发送：太大</translation>
    </message>
    <message>
        <source>Not sent: your space is full</source>
        <translation>未发送：你的空间已满</translation>
    </message>
    <message>
        <source>Not sent: choose the file again</source>
        <translation>未发送：请重新选择文件</translation>
    </message>
    <message>
        <source>Not sent: file was changed</source>
        <translation>未发送：文件已更改</translation>
    </message>
    <message>
        <source>Not sent: file cannot be read</source>
        <translation>未发送：无法读取文件</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>The program ended before this file was ready to be sent.</source>
        <translation>此文件还没准备好发送，程序就退出了。</translation>
    </message>
    <message>
        <source>The file was changed before it was ready to be sent.</source>
        <translation>文件在准备好发送之前被更改了。</translation>
    </message>
    <message>
        <source>Delete this message and choose the file again.</source>
        <translation>请删除这条消息，然后重新选择文件。</translation>
    </message>
    <message>
        <source>Try again to send it as it is now.</source>
        <translation>重试即可按现在的内容发送。</translation>
    </message>
    <message>
        <source>This computer has nothing that reads %1 pictures.</source>
        <translation>这台电脑上没有能读取 %1 图片的程序。</translation>
    </message>
    <message>
        <source>This file is larger than this relay takes: %1 at most.</source>
        <translation>此文件超出此中继接受的大小：最多 %1。</translation>
    </message>
    <message>
        <source>This file is larger than can be sent: 2 GB at most, less if the relay says so.</source>
        <translation>此文件超出可发送的大小：最多 2 GB，中继可能要求更小。</translation>
    </message>
    <message>
        <source>The file is empty, so there is nothing to send.</source>
        <translation>文件是空的，没有可发送的内容。</translation>
    </message>
    <message>
        <source>The relay shows an older list of devices than before, so nothing is sent to them.</source>
        <translation>中继显示的设备列表比之前的更旧，因此不会向这些设备发送任何内容。</translation>
    </message>
    <message>
        <source>It leaves by itself when the devices of the other person have brought their list back.</source>
        <translation>当对方的设备恢复其列表后，消息会自动发出。</translation>
    </message>
    <message>
        <source>The clock of this computer is far ahead of the relay&apos;s.</source>
        <translation>此电脑的时钟远远快于中继的时钟。</translation>
    </message>
    <message>
        <source>Set date and time right, then try again.</source>
        <translation>请校正日期和时间，然后重试。</translation>
    </message>
</context>
<context>
    <name>Ui::FindBar</name>
    <message>
        <source>Older match</source>
        <translation>较早的结果</translation>
    </message>
    <message>
        <source>Newer match</source>
        <translation>较新的结果</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>搜索此会话</translation>
    </message>
    <message>
        <source>Jump to a date</source>
        <translation>跳到某一天</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭搜索</translation>
    </message>
    <message>
        <source>Cannot be searched for</source>
        <translation>无法这样搜索</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>The place of the match that is shown among all matches</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>Ui::GalleryDelegate</name>
    <message>
        <source>Photo, %1</source>
        <translation>照片，%1</translation>
    </message>
    <message>
        <source>Photo, %1: %2</source>
        <translation>照片，%1：%2</translation>
    </message>
    <message>
        <source>File %1, %2, %3</source>
        <translation>文件 %1，%2，%3</translation>
    </message>
    <message>
        <source>Link, %1: %2</source>
        <translation>链接，%1：%2</translation>
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
        <translation>复制链接</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>新链接</translation>
    </message>
    <message>
        <source>Invite link as a QR code</source>
        <translation>二维码形式的邀请链接</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>邀请链接</translation>
    </message>
    <message>
        <source>Each link is good for one person</source>
        <translation>每个链接供一人使用</translation>
    </message>
    <message>
        <source>Copied. Send it only to the person you want to invite: whoever has it can join.</source>
        <translation>已复制。请只发给你想邀请的人：拿到链接的人都能加入。</translation>
    </message>
    <message>
        <source>Good for one person, for a week.</source>
        <translation>供一人使用，一周内有效。</translation>
    </message>
</context>
<context>
    <name>Ui::HostPage</name>
    <message>
        <source>Host a relay on this computer</source>
        <translation>在这台电脑上运行中继</translation>
    </message>
    <message>
        <source>Your own relay, for you and the people you invite. It runs while Kith is open and stops when you close the window.</source>
        <translation>你自己的中继，供你和你邀请的人使用。Kith 打开时它就运行，关闭窗口时停止。</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>仅这台电脑</translation>
    </message>
    <message>
        <source>My network</source>
        <translation>我的网络</translation>
    </message>
    <message>
        <source>People on the same Wi-Fi or home network can join. For people elsewhere your router must let them in.</source>
        <translation>同一 Wi-Fi 或家庭网络中的人可以加入。若要让别处的人加入，你的路由器必须放行。</translation>
    </message>
    <message>
        <source>Nobody else can join. Good for trying Kith with two profiles.</source>
        <translation>其他人无法加入。适合用两个配置试用 Kith。</translation>
    </message>
    <message>
        <source>Address that others use</source>
        <translation>别人使用的地址</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Chosen for you</source>
        <translation>自动选择</translation>
    </message>
    <message>
        <source>Start the relay</source>
        <translation>启动中继</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535. Leave it empty to have one chosen.</source>
        <translation>端口是 1 到 65535 之间的数字。留空则自动选择。</translation>
    </message>
    <message>
        <source>Enter only a name or number, for example relay.example.org or 192.168.1.20.</source>
        <translation>请只输入名称或数字，例如 relay.example.org 或 192.168.1.20。</translation>
    </message>
    <message>
        <source>Starting the relay …</source>
        <translation>正在启动中继…</translation>
    </message>
</context>
<context>
    <name>Ui::HostReadyPage</name>
    <message>
        <source>Invite somebody</source>
        <translation>邀请他人</translation>
    </message>
    <message>
        <source>Start writing</source>
        <translation>开始写消息</translation>
    </message>
    <message>
        <source>Your relay runs at %1. Only this computer reaches it: use the link in another profile here.</source>
        <extracomment>%1 is the address of the relay on this computer</extracomment>
        <translation>你的中继运行在 %1。只有这台电脑能连接它：请在这里的另一个配置中使用此链接。</translation>
    </message>
    <message>
        <source>Your relay runs at %1. Pass this link on, or let a telephone read the code.</source>
        <translation>你的中继运行在 %1。把此链接转交给别人，或用手机扫码。</translation>
    </message>
</context>
<context>
    <name>Ui::HostSection</name>
    <message>
        <source>Invite somebody</source>
        <translation>邀请他人</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>It runs while Kith is open. When you close the window it stops, and what is on its way to others waits.</source>
        <translation>Kith 打开时它就运行。关闭窗口后它会停止，正在发往他人的内容会等待。</translation>
    </message>
    <message>
        <source>Runs at %1</source>
        <translation>运行于 %1</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Does not run</source>
        <translation>未运行</translation>
    </message>
</context>
<context>
    <name>Ui::ImageReview</name>
    <message>
        <source>Thirty at a time</source>
        <translation>一次三十张</translation>
    </message>
    <message>
        <source>The first thirty are here. Send them, then add the rest.</source>
        <translation>前三十张已添加。先发送这些，再添加其余的。</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>It cannot be sent as a picture.</source>
        <translation>无法作为图片发送。</translation>
    </message>
    <message>
        <source>It cannot be read as a picture. It can be sent as a file, unchanged.</source>
        <translation>无法作为图片读取。可以作为文件原样发送。</translation>
    </message>
    <message>
        <source>Original: %1</source>
        <translation>原图：%1</translation>
    </message>
    <message>
        <source>Sent as a file, untouched</source>
        <translation>作为文件原样发送</translation>
    </message>
    <message>
        <source>Sent: %1 (%2 %)</source>
        <extracomment>%1 is size in pixels and bytes, %2 a percentage</extracomment>
        <translation>发送：%1（%2%）</translation>
    </message>
    <message>
        <source>Make it smaller anyway</source>
        <translation>仍然缩小</translation>
    </message>
    <message>
        <source>Keep every pixel</source>
        <translation>保留全部像素</translation>
    </message>
    <message numerus="yes">
        <source>Send %n pictures</source>
        <translation>
            <numerusform>发送 %n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a picture</source>
        <translation>发送图片</translation>
    </message>
    <message>
        <source>Close without sending</source>
        <translation>关闭，不发送</translation>
    </message>
    <message>
        <source>Send as a file, untouched</source>
        <translation>作为文件发送，不做改动</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>画质</translation>
    </message>
    <message>
        <source>Small (1280)</source>
        <translation>小（1280）</translation>
    </message>
    <message>
        <source>Standard (1600)</source>
        <translation>标准（1600）</translation>
    </message>
    <message>
        <source>Large (2560)</source>
        <translation>大（2560）</translation>
    </message>
    <message>
        <source>Every pixel</source>
        <translation>全部像素</translation>
    </message>
    <message>
        <source>How much of a photo arrives, as the length of its longer side in pixels</source>
        <translation>照片送达时的大小，即较长一边的像素数</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>向左旋转</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>向右旋转</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>镜像翻转</translation>
    </message>
    <message>
        <source>Side by side, or with a divider</source>
        <translation>并排显示或用分隔线</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>自由</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>正方形</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>整张图片</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The file of this picture is too large to be opened.</source>
        <translation>这张图片的文件太大，无法打开。</translation>
    </message>
    <message>
        <source>This caption is too long</source>
        <translation>说明太长</translation>
    </message>
    <message>
        <source>Shorten it, or send the text as a message of its own.</source>
        <translation>请缩短，或把文字作为单独的消息发送。</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>仍然发送</translation>
    </message>
    <message>
        <source>Nothing was sent yet, because this one cannot be read as a picture.</source>
        <translation>尚未发送任何内容，因为这一项无法作为图片读取。</translation>
    </message>
    <message>
        <source>Cropping and turning do not change a file: the whole picture is sent.</source>
        <translation>裁剪和旋转不会改变文件：发送的是整张图片。</translation>
    </message>
    <message numerus="yes">
        <source>Send %n files</source>
        <translation>
            <numerusform>发送 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>发送文件</translation>
    </message>
    <message>
        <source>Send %1 and %2</source>
        <extracomment>%1 is &quot;3 pictures&quot;, %2 &quot;1 file&quot;</extracomment>
        <translation>发送 %1和 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Close without sending?</source>
        <translation>不发送就关闭？</translation>
    </message>
    <message numerus="yes">
        <source>The %n pictures and files chosen here are put away, with what was changed in them.</source>
        <translation>
            <numerusform>在此选择的 %n 张图片和文件及对它们的修改都将被放弃。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was changed in the picture is lost.</source>
        <translation>对图片的修改将会丢失。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Ui::ImageView</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit the window, or full size</source>
        <translation>适应窗口或原始大小</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>上一张图片</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>下一张图片</translation>
    </message>
</context>
<context>
    <name>Ui::InvitePage</name>
    <message>
        <source>Join with an invite link</source>
        <translation>用邀请链接加入</translation>
    </message>
    <message>
        <source>Paste the link you were given. It names the relay and carries what is needed to trust it.</source>
        <translation>粘贴你得到的链接。它写明了中继，并带有信任它所需的信息。</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>邀请链接</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Paste the link first.</source>
        <translation>请先粘贴链接。</translation>
    </message>
    <message>
        <source>This is not a whole invite link. It begins with kith://invite/ and may be long: copy all of it.</source>
        <translation>这不是完整的邀请链接。它以 kith://invite/ 开头，可能很长：请完整复制。</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>正在询问中继…</translation>
    </message>
    <message>
        <source>The relay shows another key than this link names. Somebody may be standing between you and the relay, so nothing was sent. Ask whoever invited you for a new link.</source>
        <translation>中继显示的密钥与此链接中的不同。可能有人处于你和中继之间，因此什么都没有发送。请向邀请你的人索取新链接。</translation>
    </message>
    <message>
        <source>The relay of this link cannot be reached. Check your connection, or ask whoever invited you whether it runs.</source>
        <translation>无法连接此链接的中继。请检查你的网络连接，或询问邀请你的人它是否在运行。</translation>
    </message>
</context>
<context>
    <name>Ui::KeyButton</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Press the keys …</source>
        <translation>请按键…</translation>
    </message>
    <message>
        <source>%1: press the new keys</source>
        <extracomment>%1 is what the keys do, %2 the keys</extracomment>
        <translation>%1：请按新的键</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Ui::MainView</name>
    <message>
        <source>Relay on this computer</source>
        <translation>这台电脑上的中继</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>邀请他人</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation>要登出吗？</translation>
    </message>
    <message>
        <source>This device gets no more messages. What is stored on this computer stays. To come back you need your password and your recovery key.</source>
        <translation>此设备将不再收到消息。保存在这台电脑上的内容会保留。重新登录需要你的密码和恢复密钥。</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>登出</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>没有成功</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Over a picture: who sent it, the day, the time</extracomment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>无法保存</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新会话</translation>
    </message>
    <message>
        <source>Find a conversation</source>
        <translation>查找会话</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>下一个会话</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>上一个会话</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>下一个未读会话</translation>
    </message>
    <message>
        <source>Previous unread conversation</source>
        <translation>上一个未读会话</translation>
    </message>
    <message>
        <source>Attach a photo or file</source>
        <translation>附加照片或文件</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>所有快捷键</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>搜索此会话</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>搜索所有消息</translation>
    </message>
    <message>
        <source>Media, files and links</source>
        <translation>媒体、文件和链接</translation>
    </message>
    <message>
        <source>See and change the shortcuts</source>
        <translation>查看并更改快捷键</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Jump to a date</source>
        <translation>跳到某一天</translation>
    </message>
    <message>
        <source>Width of the conversation list</source>
        <translation>会话列表的宽度</translation>
    </message>
</context>
<context>
    <name>Ui::MainWindow</name>
    <message>
        <source>the keychain of this computer</source>
        <translation>这台电脑的钥匙串</translation>
    </message>
    <message>
        <source>your passphrase</source>
        <translation>你的口令</translation>
    </message>
    <message>
        <source>a key file</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>Kith %1. Your messages on this computer are encrypted; the key is kept in: %2.</source>
        <translation>Kith %1。这台电脑上的消息已加密；密钥保存在：%2。</translation>
    </message>
    <message>
        <source>You are signed in already</source>
        <translation>你已登录</translation>
    </message>
    <message>
        <source>The invite link is for a new account. Start Kith with another profile to use it.</source>
        <translation>邀请链接用于新账号。请用另一个配置启动 Kith 来使用它。</translation>
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
        <translation>无法下载</translation>
    </message>
    <message>
        <source>It could not be sent</source>
        <translation>无法发送</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>删除这条消息？</translation>
    </message>
    <message>
        <source>It was not sent. Nobody will get it, and it is gone from this computer.</source>
        <translation>它没有发送。没有人会收到它，并且它会从这台电脑上消失。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>It could not be deleted</source>
        <translation>无法删除</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>无法保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Copy selected text</source>
        <translation>复制所选文字</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>安全码</translation>
    </message>
    <message>
        <source>Message info</source>
        <translation>消息信息</translation>
    </message>
    <message>
        <source>Pause upload</source>
        <translation>暂停上传</translation>
    </message>
    <message>
        <source>Pause download</source>
        <translation>暂停下载</translation>
    </message>
    <message>
        <source>Go on with the upload</source>
        <translation>继续上传</translation>
    </message>
    <message>
        <source>Open %1?</source>
        <translation>打开 %1？</translation>
    </message>
    <message>
        <source>Files of this kind can run programs on this computer.</source>
        <translation>此类文件可以在这台电脑上运行程序。</translation>
    </message>
    <message>
        <source>Files of this kind can run programs on this computer, and read or delete your files. Open it only if you expected it and trust %1.</source>
        <translation>此类文件可以在这台电脑上运行程序，并读取或删除你的文件。只有在你本来就在等它并且信任 %1 时才打开。</translation>
    </message>
    <message>
        <source>It could not be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>No program opens it</source>
        <translation>没有程序能打开它</translation>
    </message>
    <message>
        <source>This computer knows no program for files of this kind. You can save it.</source>
        <translation>这台电脑上没有能打开此类文件的程序。你可以保存它。</translation>
    </message>
    <message>
        <source>It could not be copied</source>
        <translation>无法复制</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>It waits to be sent, and is gone from this computer then. If it is with the relay already, the others get it all the same.</source>
        <translation>它正等待发送，删除后将从此电脑消失。如果已到达中继，对方仍会收到。</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>复制名称</translation>
    </message>
</context>
<context>
    <name>Ui::MessageInfoDialog</name>
    <message>
        <source>Message info</source>
        <translation>消息信息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Written, by the clock of %1</source>
        <translation>写于（按 %1 的时钟）</translation>
    </message>
    <message>
        <source>Arrived at the relay</source>
        <translation>到达中继</translation>
    </message>
    <message>
        <source>Stored on this computer</source>
        <translation>保存在这台电脑上</translation>
    </message>
    <message>
        <source>Safe at the relay</source>
        <translation>已安全存于中继</translation>
    </message>
    <message>
        <source>Delivered to %1</source>
        <translation>已送达 %1</translation>
    </message>
    <message>
        <source>On device %2 of %1</source>
        <translation>在 %1 的设备 %2 上</translation>
    </message>
    <message>
        <source>Read by %1</source>
        <translation>%1 已读</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Arrived here</source>
        <translation>到达这里</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>+%1 ms</source>
        <translation>+%1 毫秒</translation>
    </message>
    <message>
        <source>+%1 s</source>
        <translation>+%1 秒</translation>
    </message>
    <message>
        <source>+%1 min</source>
        <translation>+%1 分钟</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <extracomment>%1 says why, and what to do</extracomment>
        <translation>未发送。%1</translation>
    </message>
</context>
<context>
    <name>Ui::MessageWords</name>
    <message>
        <source>waiting to be sent</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>%1 has a new identity. Messages are protected, but compare the safety number to be sure who it is.</source>
        <translation>%1 有了新身份。消息受到保护，但请核对安全码以确认对方是谁。</translation>
    </message>
    <message>
        <source>%1 uses a new device. Messages are protected, but compare the safety number to be sure who it is.</source>
        <translation>%1 使用了新设备。消息受到保护，但请核对安全码以确认对方是谁。</translation>
    </message>
    <message>
        <source>%1 no longer uses one of their devices.</source>
        <translation>%1 不再使用其中一台设备。</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) from %1 never arrived. They may have been lost or held back.</source>
        <translation>
            <numerusform>来自 %1 的 %n 条消息从未到达。它们可能丢失了或被扣留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older message(s) could not be kept by the relay.</source>
        <translation>
            <numerusform>有 %n 条较旧的消息中继无法保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of your own devices changed, and this device did not do it. Look at your devices.</source>
        <translation>你的设备列表发生了变化，而不是由此设备造成的。请查看你的设备。</translation>
    </message>
    <message>
        <source>The relay has seen a newer state of this device. This profile may be an old copy, or somebody may have copied it.</source>
        <translation>中继见过此设备更新的状态。此配置可能是旧副本，或者有人复制了它。</translation>
    </message>
    <message>
        <source>The protection of this conversation was renewed.</source>
        <translation>此会话的保护已更新。</translation>
    </message>
    <message>
        <source>Messages here are end-to-end encrypted: only you and %1 can read them.</source>
        <translation>这里的消息是端到端加密的：只有你和 %1 能阅读。</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>picture: %1</source>
        <translation>图片：%1</translation>
    </message>
    <message>
        <source>file %1, %2</source>
        <translation>文件 %1，%2</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read aloud by a screen reader: who, when, what</extracomment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>A message that cannot be shown</source>
        <translation>一条无法显示的消息</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>还没有消息</translation>
    </message>
    <message>
        <source>New identity</source>
        <translation>新身份</translation>
    </message>
    <message>
        <source>Devices changed</source>
        <translation>设备已变更</translation>
    </message>
    <message>
        <source>Some messages are missing</source>
        <translation>缺少一些消息</translation>
    </message>
    <message>
        <source>Your devices changed</source>
        <translation>你的设备已变更</translation>
    </message>
    <message>
        <source>This profile may be a copy</source>
        <translation>此配置可能是副本</translation>
    </message>
    <message>
        <source>Protection renewed</source>
        <translation>保护已更新</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>Format of a day in this year, see QDate::toString</extracomment>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>Format of a day in another year, see QDate::toString</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>away</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>忙碌</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>last seen just now</source>
        <translation>刚刚在线</translation>
    </message>
    <message numerus="yes">
        <source>last seen %n minute(s) ago</source>
        <translation>
            <numerusform>%n 分钟前在线</numerusform>
        </translation>
    </message>
    <message>
        <source>last seen today at %1</source>
        <translation>今天 %1 在线</translation>
    </message>
    <message>
        <source>last seen yesterday at %1</source>
        <translation>昨天 %1 在线</translation>
    </message>
    <message>
        <source>last seen on %1</source>
        <translation>%1 在线</translation>
    </message>
    <message>
        <source>upload paused</source>
        <translation>上传已暂停</translation>
    </message>
    <message>
        <source>download paused</source>
        <translation>下载已暂停</translation>
    </message>
    <message>
        <source>upload failed, not sent</source>
        <translation>上传失败，未发送</translation>
    </message>
    <message>
        <source>could not be fetched</source>
        <translation>无法获取</translation>
    </message>
    <message>
        <source>file: %1</source>
        <extracomment>Read aloud by a screen reader: the last message of a conversation, a file; %1 is its name or what was written with it</extracomment>
        <translation>文件：%1</translation>
    </message>
</context>
<context>
    <name>Ui::NewConversationDialog</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新会话</translation>
    </message>
    <message>
        <source>Who would you like to write to? Enter the user name this person has on your relay.</source>
        <translation>想写给谁？请输入此人在你的中继上的用户名。</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>This is your own name. Enter that of somebody else.</source>
        <translation>这是你自己的名字。请输入别人的名字。</translation>
    </message>
</context>
<context>
    <name>Ui::PasswordDialog</name>
    <message>
        <source>Sign in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Invite link or address, if the relay has moved</source>
        <translation>邀请链接或地址（如果中继已搬迁）</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>Make the account again</source>
        <translation>重新创建账号</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>重新创建</translation>
    </message>
    <message>
        <source>Sign in instead</source>
        <translation>改为登录</translation>
    </message>
    <message>
        <source>Make the account again …</source>
        <translation>重新创建账号…</translation>
    </message>
    <message>
        <source>The relay gets your account back, with the keys that are stored here. The password you type becomes the account&apos;s password there. Nothing that is stored here changes.</source>
        <translation>中继将用保存在这里的密钥恢复你的账号。你输入的密码会成为该账号在那里的密码。保存在这里的内容不会有任何变化。</translation>
    </message>
    <message>
        <source>Or the relay was put back to an older state, from before your account was made.</source>
        <translation>也可能是中继被恢复到了创建你的账号之前的旧状态。</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>Making your account again …</source>
        <translation>正在重新创建账号…</translation>
    </message>
    <message>
        <source>The relay does know your user name, but with another password. Sign in with that one. If you never had another, ask whoever runs the relay.</source>
        <translation>中继认识你的用户名，但密码是另一个。请用那个密码登录。如果你从未用过别的密码，请询问中继的运营者。</translation>
    </message>
    <message>
        <source>This relay makes accounts only with an invite link. Ask somebody who is there for one, and put it into the field for the invite link above.</source>
        <translation>此中继只凭邀请链接创建账号。请向已在那里的人索取一个，并填入上方的邀请链接栏。</translation>
    </message>
</context>
<context>
    <name>Ui::RecoveryKeyPage</name>
    <message>
        <source>Your recovery key</source>
        <translation>你的恢复密钥</translation>
    </message>
    <message>
        <source>If this computer is lost, this key and your password bring your account back. Nobody else has it: write it down or save it somewhere safe.</source>
        <translation>如果这台电脑丢失，此密钥和你的密码可以找回账号。别人都没有它：请写下来或保存在安全的地方。</translation>
    </message>
    <message>
        <source>I have kept it in a safe place</source>
        <translation>我已把它保存在安全的地方</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>保存恢复密钥</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Ui::RelayPage</name>
    <message>
        <source>Sign in to a relay</source>
        <translation>登录中继</translation>
    </message>
    <message>
        <source>Messages travel through a relay. It cannot read them.</source>
        <translation>消息经由中继传送。中继无法阅读它们。</translation>
    </message>
    <message>
        <source>Address of the relay</source>
        <translation>中继的地址</translation>
    </message>
    <message>
        <source>No authority vouches for this relay; it vouches for itself. Compare this key with the one that whoever runs it gave you. Continue only if they are the same.</source>
        <translation>没有机构为此中继担保；它自行担保。请把此密钥与中继管理者给你的密钥对比。只有一致时才继续。</translation>
    </message>
    <message>
        <source>Key of the relay</source>
        <translation>中继的密钥</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Enter the address first, for example relay.example.org.</source>
        <translation>请先输入地址，例如 relay.example.org。</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>正在询问中继…</translation>
    </message>
    <message>
        <source>The keys are the same</source>
        <translation>密钥一致</translation>
    </message>
    <message>
        <source>An address looks like relay.example.org or 192.168.1.20:7443.</source>
        <translation>地址形如 relay.example.org 或 192.168.1.20:7443。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>Ui::ReviewStrip</name>
    <message>
        <source>Pictures: %1, %2 of %3</source>
        <extracomment>Said of the strip: which picture is chosen, its place, how many there are</extracomment>
        <translation>图片：%1，第 %2 张，共 %3 张</translation>
    </message>
    <message>
        <source>Drag to put them in another order</source>
        <translation>拖动以调整顺序</translation>
    </message>
    <message>
        <source>%1 (sent as a file, untouched)</source>
        <extracomment>Said of a picture that could not be opened; %1 is its name</extracomment>
        <translation>%1（作为文件发送，不做改动）</translation>
    </message>
</context>
<context>
    <name>Ui::ReviewWords</name>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>hidden preview</source>
        <translation>隐藏的预览图</translation>
    </message>
    <message>
        <source>hidden data</source>
        <translation>隐藏的数据</translation>
    </message>
    <message>
        <source>technical details</source>
        <translation>技术信息</translation>
    </message>
    <message>
        <source>%1 × %2 · %3</source>
        <extracomment>Width × height of a picture in pixels, and its size</extracomment>
        <translation>%1 × %2 · %3</translation>
    </message>
    <message>
        <source>Looks like a screenshot, text or a drawing: every pixel is kept.</source>
        <translation>看起来像截图、文字或图画：保留全部像素。</translation>
    </message>
    <message>
        <source>Parts of it are transparent, and stay so.</source>
        <translation>其中有透明部分，会保持透明。</translation>
    </message>
    <message>
        <source>It is small already: its pixels stay as they are.</source>
        <translation>它已经很小：像素保持不变。</translation>
    </message>
    <message>
        <source>Every pixel is kept.</source>
        <translation>保留全部像素。</translation>
    </message>
    <message>
        <source>Made smaller although it looks like text: letters may blur.</source>
        <translation>看起来像文字，但仍已缩小：字迹可能变模糊。</translation>
    </message>
    <message>
        <source>Removed before sending: %1.</source>
        <extracomment>%1 is a list such as &quot;place, camera, time&quot;</extracomment>
        <translation>发送前移除：%1。</translation>
    </message>
    <message>
        <source>The file is sent exactly as it is.</source>
        <translation>文件会完全原样发送。</translation>
    </message>
    <message>
        <source>The file is sent exactly as it is, with what is hidden in it: %1.</source>
        <extracomment>%1 is a list such as &quot;place, camera, time&quot;</extracomment>
        <translation>文件会完全原样发送，包括其中隐藏的内容：%1。</translation>
    </message>
    <message>
        <source>It moves, so it is sent as it is. Pictures that move cannot be cropped or turned.</source>
        <translation>这是动图，因此会原样发送。动图无法裁剪或旋转。</translation>
    </message>
    <message>
        <source>The file is sent exactly as it is, with everything hidden in it, possibly the place and the camera.</source>
        <translation>文件会完全原样发送，包括其中隐藏的一切，可能有地点和相机。</translation>
    </message>
    <message>
        <source>Its name is sent with it: %1</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>文件名会一起发送：%1</translation>
    </message>
</context>
<context>
    <name>Ui::SafetyNumberDialog</name>
    <message>
        <source>They are the same</source>
        <translation>它们一致</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>安全码</translation>
    </message>
    <message>
        <source>Safety number with %1</source>
        <translation>与 %1 的安全码</translation>
    </message>
    <message>
        <source>Compare this number with the one on the screen of %1, side by side or over a call. If all digits are the same, only the two of you can read your messages.</source>
        <translation>请把此号码与 %1 屏幕上的号码当面或通话核对。如果所有数字都一致，那么只有你们两人能阅读消息。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>There is no number yet: it comes with the first message to %1.</source>
        <translation>还没有号码：它会随发给 %1 的第一条消息产生。</translation>
    </message>
    <message>
        <source>You have compared this number, and it was the same.</source>
        <translation>你核对过此号码，它是一致的。</translation>
    </message>
    <message>
        <source>No longer sure</source>
        <translation>不再确定</translation>
    </message>
    <message>
        <source>This number has changed. Compare it again before you write anything that matters.</source>
        <translation>此号码已变更。写任何重要内容之前请重新核对。</translation>
    </message>
    <message>
        <source>You have not compared this number yet.</source>
        <translation>你还没有核对过此号码。</translation>
    </message>
</context>
<context>
    <name>Ui::SearchDelegate</name>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>In %1, %2, %3: %4</source>
        <extracomment>A search result for a screen reader: the conversation, who wrote, when, and the text</extracomment>
        <translation>在 %1 中，%2，%3：%4</translation>
    </message>
    <message>
        <source>%1: </source>
        <translation>%1：</translation>
    </message>
</context>
<context>
    <name>Ui::SearchPane</name>
    <message>
        <source>Back to the conversations</source>
        <translation>返回会话列表</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>搜索所有消息</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>找到的消息</translation>
    </message>
    <message>
        <source>Words, “phrases”, names of files. The last word may be a beginning.</source>
        <translation>词语、“短语”、文件名。最后一个词可以只输入开头。</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Narrow by %1</source>
        <extracomment>%1 is for instance from:anna</extracomment>
        <translation>用 %1 缩小范围</translation>
    </message>
</context>
<context>
    <name>Ui::SearchText</name>
    <message>
        <source>“%1” is nothing to search by. There are from: in: has: before: after: and on:. To find the word itself, put it in quotation marks.</source>
        <extracomment>%1 is what was typed, for instance form:</extracomment>
        <translation>不能用“%1”搜索。可以用 from: in: has: before: after: 和 on:。要查找这个词本身，请给它加上引号。</translation>
    </message>
    <message>
        <source>What comes after “%1”?</source>
        <extracomment>%1 is for instance from:</extracomment>
        <translation>“%1”后面是什么？</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it like 2024-05-31, 2024-05 or 2024.</source>
        <translation>“%1”不是日期。请写成 2024-05-31、2024-05 或 2024 这样。</translation>
    </message>
    <message>
        <source>“%1”: there are has:image, has:file and has:link.</source>
        <translation>“%1”：可以用 has:image、has:file 和 has:link。</translation>
    </message>
    <message>
        <source>You talk with nobody called “%1”. from:me is you.</source>
        <translation>和你聊天的人里没有叫“%1”的。from:me 就是你自己。</translation>
    </message>
    <message>
        <source>There is no conversation called “%1”.</source>
        <translation>没有名为“%1”的会话。</translation>
    </message>
    <message>
        <source>No day fits all of these dates.</source>
        <translation>没有哪一天符合所有这些日期。</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>在 %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <translation>从 %1 起</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>到 %1 为止</translation>
    </message>
    <message>
        <source>Searched all %1 messages on this computer.</source>
        <translation>已搜索这台电脑上的全部 %1 条消息。</translation>
    </message>
    <message>
        <source>Older ones are still being prepared and cannot be found yet.</source>
        <translation>更早的消息仍在准备中，暂时还找不到。</translation>
    </message>
    <message>
        <source>Older ones are still being prepared: they are found by words as they were written only.</source>
        <translation>更早的消息仍在准备中：暂时只能按原文写法的词语找到。</translation>
    </message>
    <message>
        <source>Searched back to %2 so far; there are %1 messages.</source>
        <extracomment>%1: a number, of all messages; %2: a date</extracomment>
        <translation>目前已搜索到 %2 为止；共有 %1 条消息。</translation>
    </message>
</context>
<context>
    <name>Ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>书写</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Tell others when I have read their messages</source>
        <translation>告诉别人我何时读了他们的消息</translation>
    </message>
    <message>
        <source>Without it you still see who has read yours, if they tell you.</source>
        <translation>关闭后，如果对方告知，你仍能看到谁读了你的消息。</translation>
    </message>
    <message>
        <source>Tell others when I am typing</source>
        <translation>告诉别人我正在输入</translation>
    </message>
    <message>
        <source>Show others when I am online</source>
        <translation>让别人看到我何时在线</translation>
    </message>
    <message>
        <source>Photos and files</source>
        <translation>照片和文件</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line</source>
        <translation>Enter 发送，Shift+Enter 换行</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter starts a new line</source>
        <translation>Ctrl+Enter 发送，Enter 换行</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不下载</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>On a metered network</source>
        <translation>使用按流量计费的网络时</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>节省流量</translation>
    </message>
    <message>
        <source>Nothing is downloaded until you ask for it. Small previews come with the message.</source>
        <translation>在你要求之前不会下载任何内容。小预览图会随消息一起到达。</translation>
    </message>
    <message>
        <source>Download photos automatically</source>
        <translation>自动下载照片</translation>
    </message>
    <message>
        <source>Download files automatically</source>
        <translation>自动下载文件</translation>
    </message>
</context>
<context>
    <name>Ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Menu of a message</source>
        <translation>消息的菜单</translation>
    </message>
    <message>
        <source>Close the nearest thing</source>
        <translation>关闭最近的内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Conversation by its place in the list</source>
        <translation>按列表中的位置打开会话</translation>
    </message>
    <message>
        <source>Usual keys for all</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Choose a shortcut and press other keys for it. Backspace takes its keys away.</source>
        <translation>选择一个快捷键并按下新的键。按退格键可将其移除。</translation>
    </message>
    <message>
        <source>Usual keys for: %1</source>
        <translation>恢复默认键：%1</translation>
    </message>
    <message>
        <source>%1 is needed for writing and moving about. Take Ctrl or Alt with another key, or a function key.</source>
        <translation>%1 用于书写和移动。请用 Ctrl 或 Alt 加其他键，或使用功能键。</translation>
    </message>
    <message>
        <source>%1 already means “%2”. Give that other keys first.</source>
        <extracomment>%1 are keys, %2 what they do</extracomment>
        <translation>%1 已用于“%2”。请先为它换别的键。</translation>
    </message>
</context>
<context>
    <name>Ui::SignInPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
</context>
<context>
    <name>Ui::SignInView</name>
    <message>
        <source>The first account on your relay: yours.</source>
        <translation>你的中继上的第一个账号：你自己的。</translation>
    </message>
</context>
<context>
    <name>Ui::TimelineView</name>
    <message>
        <source>Go to the newest message</source>
        <translation>跳到最新消息</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message numerus="yes">
        <source>Go to the newest message, %n unread</source>
        <translation>
            <numerusform>跳到最新消息，%n 条未读</numerusform>
        </translation>
    </message>
    <message>
        <source>Unread messages</source>
        <translation>未读消息</translation>
    </message>
</context>
<context>
    <name>Ui::TrustBanner</name>
    <message>
        <source>Compare safety number</source>
        <translation>核对安全码</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>仍然发送</translation>
    </message>
    <message>
        <source>The safety number you compared with %1 has changed: a new device, or somebody else. Nothing is sent until you decide.</source>
        <translation>你与 %1 核对过的安全码已变更：可能是新设备，也可能是别人。在你决定之前不会发送任何内容。</translation>
    </message>
</context>
<context>
    <name>Ui::UnlockView</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>再次输入口令</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>选择一个口令</translation>
    </message>
    <message>
        <source>This computer has no keychain that Kith can use. A passphrase locks your messages here instead; you enter it whenever Kith starts.</source>
        <translation>这台电脑没有 Kith 能使用的钥匙串。改由口令锁住你的消息；每次启动 Kith 时输入它。</translation>
    </message>
    <message>
        <source>Kith is locked</source>
        <translation>Kith 已锁定</translation>
    </message>
    <message>
        <source>Your messages are locked with a passphrase.</source>
        <translation>你的消息由口令锁住。</translation>
    </message>
    <message>
        <source>Kith could not be opened</source>
        <translation>无法打开 Kith</translation>
    </message>
    <message>
        <source>This passphrase does not open it. Check how it is written and try again.</source>
        <translation>此口令无法打开。请检查拼写后重试。</translation>
    </message>
    <message>
        <source>Enter the passphrase first.</source>
        <translation>请先输入口令。</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>两次输入的口令不一致。</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在打开…</translation>
    </message>
</context>
<context>
    <name>Ui::WelcomePage</name>
    <message>
        <source>Welcome to Kith</source>
        <translation>欢迎使用 Kith</translation>
    </message>
    <message>
        <source>Messages and photos that only you and the people you write to can read. No phone number, no e-mail.</source>
        <translation>只有你和你写给的人才能阅读的消息和照片。不需要电话号码，也不需要电子邮箱。</translation>
    </message>
    <message>
        <source>Join with an invite link</source>
        <translation>用邀请链接加入</translation>
    </message>
    <message>
        <source>Somebody sent you a link to the relay they use</source>
        <translation>有人给你发了他们所用中继的链接</translation>
    </message>
    <message>
        <source>Sign in to a relay</source>
        <translation>登录中继</translation>
    </message>
    <message>
        <source>You know the address of a relay: make an account there, or use the one you have</source>
        <translation>你知道某个中继的地址：在那里创建账号，或使用已有账号</translation>
    </message>
    <message>
        <source>Host a relay on this computer</source>
        <translation>在这台电脑上运行中继</translation>
    </message>
    <message>
        <source>Start your own, and invite others to it</source>
        <translation>启动你自己的中继，并邀请他人</translation>
    </message>
    <message>
        <source>Want your own? On a computer that stays on, run “kith-relay serve --data FOLDER”. It prints an invite link to begin with.</source>
        <translation>想要自己的中继？在一台一直开着的电脑上运行“kith-relay serve --data 文件夹”。它会显示一个邀请链接供开始使用。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Messages that only the people in a conversation can read.</source>
        <translation>只有会话中的人才能阅读的消息。</translation>
    </message>
    <message>
        <source>Keeps everything of an account in this folder.</source>
        <translation>把一个账号的所有内容保存在此文件夹中。</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>An invite link: kith://invite/…</source>
        <translation>邀请链接：kith://invite/…</translation>
    </message>
</context>
</TS>
