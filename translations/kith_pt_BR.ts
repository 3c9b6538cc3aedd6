<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR">
<context>
    <name>Ui::AccountPage</name>
    <message>
        <source>Your account</source>
        <translation>Sua conta</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nome de usuário</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Repita a senha</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Chave de recuperação</translation>
    </message>
    <message>
        <source>Make an account</source>
        <translation>Criar uma conta</translation>
    </message>
    <message>
        <source>I have no recovery key</source>
        <translation>Não tenho chave de recuperação</translation>
    </message>
    <message>
        <source>On %1.</source>
        <translation>Em %1.</translation>
    </message>
    <message>
        <source>On %1. It takes new people only with an invite link.</source>
        <translation>Em %1. Só aceita novas pessoas com um link de convite.</translation>
    </message>
    <message>
        <source>On %1. It takes no new people.</source>
        <translation>Em %1. Não aceita novas pessoas.</translation>
    </message>
    <message>
        <source>You were invited to %1.</source>
        <translation>Você foi convidado para %1.</translation>
    </message>
    <message>
        <source>%1 invited you to %2.</source>
        <translation>%1 convidou você para %2.</translation>
    </message>
    <message>
        <source>Others find you by your user name. Nobody can reset your password, so keep it safe.</source>
        <translation>Os outros encontram você pelo nome de usuário. Ninguém pode redefinir sua senha, então guarde-a bem.</translation>
    </message>
    <message>
        <source>The recovery key was shown when the account was made. It brings your identity to this device.</source>
        <translation>A chave de recuperação foi mostrada quando a conta foi criada. Ela traz sua identidade para este dispositivo.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>I have an account already</source>
        <translation>Já tenho uma conta</translation>
    </message>
    <message>
        <source>Make a new account</source>
        <translation>Criar uma nova conta</translation>
    </message>
    <message>
        <source>Enter a user name.</source>
        <translation>Digite um nome de usuário.</translation>
    </message>
    <message>
        <source>Enter a password.</source>
        <translation>Digite uma senha.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>As duas senhas não são iguais.</translation>
    </message>
    <message>
        <source>Making your account …</source>
        <translation>Criando sua conta…</translation>
    </message>
    <message>
        <source>Enter your recovery key, or choose what to do without it.</source>
        <translation>Digite sua chave de recuperação ou escolha o que fazer sem ela.</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Entrando…</translation>
    </message>
    <message>
        <source>This is not the recovery key of this account. Check how it is written.</source>
        <translation>Esta não é a chave de recuperação desta conta. Confira como está escrita.</translation>
    </message>
    <message>
        <source>Go on without a recovery key?</source>
        <translation>Continuar sem chave de recuperação?</translation>
    </message>
    <message>
        <source>Your account gets a new identity. Everybody you write with is told that it changed and may compare the safety number again. Your other devices are signed out.</source>
        <translation>Sua conta recebe uma nova identidade. Todos com quem você conversa são avisados da mudança e podem comparar o número de segurança de novo. Seus outros dispositivos são desconectados.</translation>
    </message>
    <message>
        <source>Get a new identity</source>
        <translation>Obter uma nova identidade</translation>
    </message>
    <message>
        <source>I have an invite link</source>
        <translation>Tenho um link de convite</translation>
    </message>
</context>
<context>
    <name>Ui::Announcer</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n mensagem nova</numerusform>
            <numerusform>%n mensagens novas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) from %1</source>
        <extracomment>%1 is a name</extracomment>
        <translation>
            <numerusform>%n mensagem nova de %1</numerusform>
            <numerusform>%n mensagens novas de %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::AttachmentStrip</name>
    <message>
        <source>Remove %1</source>
        <translation>Remover %1</translation>
    </message>
</context>
<context>
    <name>Ui::BubbleLayout</name>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
</context>
<context>
    <name>Ui::BubblePainter</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, em pausa</translation>
    </message>
    <message>
        <source>%1, being prepared</source>
        <translation>%1, em preparação</translation>
    </message>
    <message>
        <source>%1, waiting</source>
        <translation>%1, aguardando</translation>
    </message>
    <message>
        <source>%1, could not be fetched</source>
        <translation>%1, não foi obtido</translation>
    </message>
</context>
<context>
    <name>Ui::CaptionField</name>
    <message>
        <source>Caption</source>
        <translation>Legenda</translation>
    </message>
    <message>
        <source>Add a caption</source>
        <translation>Adicionar uma legenda</translation>
    </message>
</context>
<context>
    <name>Ui::ChatHeader</name>
    <message>
        <source>Back to the conversations</source>
        <translation>Voltar às conversas</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>Número de segurança</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>Safety number: compared</source>
        <translation>Número de segurança: comparado</translation>
    </message>
    <message>
        <source>Safety number: changed</source>
        <translation>Número de segurança: mudou</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>digitando…</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Reativar avisos</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation>Remover deste computador</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>Buscar nesta conversa</translation>
    </message>
    <message>
        <source>Jump to a date</source>
        <translation>Ir para uma data</translation>
    </message>
    <message>
        <source>Media, files and links</source>
        <translation>Mídia, arquivos e links</translation>
    </message>
</context>
<context>
    <name>Ui::ChatPage</name>
    <message>
        <source>That did not work</source>
        <translation>Não deu certo</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Escreva para %1</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>Não foi enviado</translation>
    </message>
    <message>
        <source>Remove this conversation?</source>
        <translation>Remover esta conversa?</translation>
    </message>
    <message>
        <source>Its messages and pictures are deleted from this computer. %1 keeps theirs.</source>
        <translation>As mensagens e imagens dela são apagadas deste computador. %1 fica com as suas.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>It could not be removed</source>
        <translation>Não foi possível remover</translation>
    </message>
    <message>
        <source>Choose a conversation to read and write</source>
        <translation>Escolha uma conversa para ler e escrever</translation>
    </message>
    <message>
        <source>Drop here to send to %1</source>
        <translation>Solte aqui para enviar para %1</translation>
    </message>
    <message>
        <source>“%1” was not sent</source>
        <translation>“%1” não foi enviado</translation>
    </message>
    <message>
        <source>Begin with “New conversation”: you only need to know a user name</source>
        <translation>Comece por “Nova conversa”: basta saber um nome de usuário</translation>
    </message>
</context>
<context>
    <name>Ui::ComparisonView</name>
    <message>
        <source>Original and result</source>
        <translation>Original e resultado</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>As it is sent</source>
        <translation>Como será enviada</translation>
    </message>
</context>
<context>
    <name>Ui::Composer</name>
    <message>
        <source>Attach a photo or file</source>
        <translation>Anexar uma foto ou um arquivo</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Ten at a time</source>
        <translation>Dez por vez</translation>
    </message>
    <message>
        <source>The first ten are attached. Send them, then add the rest.</source>
        <translation>Os dez primeiros foram anexados. Envie-os e depois adicione o resto.</translation>
    </message>
    <message>
        <source>Nothing to attach</source>
        <translation>Nada para anexar</translation>
    </message>
    <message>
        <source>Attach photos or files</source>
        <translation>Anexar fotos ou arquivos</translation>
    </message>
    <message>
        <source>Folders, devices and what cannot be read cannot be sent.</source>
        <translation>Pastas, dispositivos e o que não pode ser lido não podem ser enviados.</translation>
    </message>
    <message>
        <source>Not everything was attached</source>
        <translation>Nem tudo foi anexado</translation>
    </message>
</context>
<context>
    <name>Ui::ComposerText</name>
    <message>
        <source>Message composer</source>
        <translation>Escrita de mensagens</translation>
    </message>
</context>
<context>
    <name>Ui::ConnectionBanner</name>
    <message>
        <source>Try now</source>
        <translation>Tentar agora</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Entrar de novo</translation>
    </message>
    <message numerus="yes">
        <source>No connection to the relay. Trying again in %n second(s).</source>
        <translation>
            <numerusform>Sem conexão com o relay. Nova tentativa em %n segundo.</numerusform>
            <numerusform>Sem conexão com o relay. Nova tentativa em %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection to the relay. Trying again …</source>
        <translation>Sem conexão com o relay. Tentando de novo…</translation>
    </message>
    <message>
        <source>Connecting to the relay …</source>
        <translation>Conectando ao relay…</translation>
    </message>
    <message numerus="yes">
        <source>Catching up: %n message(s) to come</source>
        <translation>
            <numerusform>Atualizando: falta %n mensagem</numerusform>
            <numerusform>Atualizando: faltam %n mensagens</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is full. New messages wait at the relay until you make some room.</source>
        <translation>O disco está cheio. As novas mensagens esperam no relay até você liberar espaço.</translation>
    </message>
    <message>
        <source>New messages cannot be stored here and wait at the relay. %1</source>
        <translation>As novas mensagens não podem ser guardadas aqui e esperam no relay. %1</translation>
    </message>
</context>
<context>
    <name>Ui::ConversationDelegate</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n mensagem não lida</numerusform>
            <numerusform>%n mensagens não lidas</numerusform>
        </translation>
    </message>
    <message>
        <source>typing</source>
        <translation>digitando</translation>
    </message>
    <message>
        <source>draft: %1</source>
        <translation>rascunho: %1</translation>
    </message>
    <message>
        <source>you: %1</source>
        <translation>você: %1</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>digitando…</translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation>Rascunho:</translation>
    </message>
</context>
<context>
    <name>Ui::ConversationPane</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nova conversa</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversas</translation>
    </message>
    <message>
        <source>No conversation matches.</source>
        <translation>Nenhuma conversa corresponde.</translation>
    </message>
    <message>
        <source>No conversations yet.
Write to somebody by their user name.</source>
        <translation>Ainda não há conversas.
Escreva para alguém pelo nome de usuário.</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Conectado como %1</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Convidar alguém</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Show recovery key</source>
        <translation>Mostrar a chave de recuperação</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Buscar conversas</translation>
    </message>
    <message>
        <source>Search all messages for “%1”</source>
        <extracomment>%1 was typed to find conversations</extracomment>
        <translation>Buscar “%1” em todas as mensagens</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Buscar em todas as mensagens</translation>
    </message>
</context>
<context>
    <name>Ui::CropView</name>
    <message>
        <source>Part to keep</source>
        <translation>Parte a manter</translation>
    </message>
    <message>
        <source>Arrow keys move the frame, with Shift they move its lower right corner. Enter keeps it, Escape leaves everything as it was.</source>
        <translation>As setas movem a moldura; com Shift, movem o canto inferior direito dela. Enter confirma, Esc deixa tudo como estava.</translation>
    </message>
</context>
<context>
    <name>Ui::DateJump</name>
    <message>
        <source>Jump to a date</source>
        <translation>Ir para uma data</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mês anterior</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Próximo mês</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mês</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Ano</translation>
    </message>
</context>
<context>
    <name>Ui::DetailsPanel</name>
    <message>
        <source>Media, files and links</source>
        <translation>Mídia, arquivos e links</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Mídia</translation>
    </message>
    <message>
        <source>No photos yet.</source>
        <translation>Ainda não há fotos.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Arquivos</translation>
    </message>
    <message>
        <source>No files yet.</source>
        <translation>Ainda não há arquivos.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>No links yet.</source>
        <translation>Ainda não há links.</translation>
    </message>
</context>
<context>
    <name>Ui::Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
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
        <translation>Isto não pode ser usado como foi digitado.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>Isto foi cancelado.</translation>
    </message>
    <message>
        <source>It is not on this computer any more, or the relay no longer keeps it.</source>
        <translation>Não está mais neste computador, ou o relay não guarda mais.</translation>
    </message>
    <message>
        <source>This is already there, or already under way.</source>
        <translation>Isto já existe ou já está em andamento.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>O arquivo não pode ser lido.</translation>
    </message>
    <message>
        <source>The file cannot be written there.</source>
        <translation>O arquivo não pode ser gravado ali.</translation>
    </message>
    <message>
        <source>The disk is full, so this could not be kept.</source>
        <translation>O disco está cheio, então não foi possível guardar.</translation>
    </message>
    <message>
        <source>Kith is already open with this profile.</source>
        <translation>O Kith já está aberto com este perfil.</translation>
    </message>
    <message>
        <source>Nobody is signed in here yet.</source>
        <translation>Ninguém entrou aqui ainda.</translation>
    </message>
    <message>
        <source>The key file can be read by others on this computer, or it is not a key file.</source>
        <translation>O arquivo de chave pode ser lido por outras pessoas neste computador, ou não é um arquivo de chave.</translation>
    </message>
    <message>
        <source>This message is longer than one message can be.</source>
        <translation>Esta mensagem é maior do que uma mensagem pode ser.</translation>
    </message>
    <message>
        <source>This picture is damaged, or of a kind that Kith does not read.</source>
        <translation>Esta imagem está danificada ou é de um tipo que o Kith não lê.</translation>
    </message>
    <message>
        <source>This picture has more pixels than can be opened safely.</source>
        <translation>Esta imagem tem mais pixels do que se pode abrir com segurança.</translation>
    </message>
    <message>
        <source>Somebody is signed in with this profile already.</source>
        <translation>Alguém já entrou com este perfil.</translation>
    </message>
    <message>
        <source>Something went wrong inside Kith. It is not your fault, and nothing was lost.</source>
        <translation>Algo deu errado dentro do Kith. Não é culpa sua, e nada se perdeu.</translation>
    </message>
    <message>
        <source>The relay cannot be reached at this address.</source>
        <translation>Não é possível chegar ao relay neste endereço.</translation>
    </message>
    <message>
        <source>The connection to the relay broke.</source>
        <translation>A conexão com o relay caiu.</translation>
    </message>
    <message>
        <source>The relay did not answer in time.</source>
        <translation>O relay não respondeu a tempo.</translation>
    </message>
    <message>
        <source>No protected connection to the relay could be made, so nothing was sent.</source>
        <translation>Não foi possível fazer uma conexão protegida com o relay, então nada foi enviado.</translation>
    </message>
    <message>
        <source>The relay shows another key than the one you know. Somebody may be standing between you and the relay, so nothing was sent.</source>
        <translation>O relay mostra uma chave diferente da que você conhece. Alguém pode estar entre você e o relay, então nada foi enviado.</translation>
    </message>
    <message>
        <source>No authority vouches for this relay; it vouches for itself.</source>
        <translation>Nenhuma autoridade responde por este relay; ele responde por si mesmo.</translation>
    </message>
    <message>
        <source>What answered at this address does not speak like a Kith relay.</source>
        <translation>O que respondeu neste endereço não fala como um relay do Kith.</translation>
    </message>
    <message>
        <source>The relay and this Kith are too far apart in age to understand each other.</source>
        <translation>O relay e este Kith são de épocas distantes demais para se entenderem.</translation>
    </message>
    <message>
        <source>The relay did not understand what this Kith asked for.</source>
        <translation>O relay não entendeu o que este Kith pediu.</translation>
    </message>
    <message>
        <source>The relay does not know this user name with this password.</source>
        <translation>O relay não conhece este nome de usuário com esta senha.</translation>
    </message>
    <message>
        <source>The relay does not allow this.</source>
        <translation>O relay não permite isto.</translation>
    </message>
    <message>
        <source>There is nobody of that name on this relay.</source>
        <translation>Não há ninguém com esse nome neste relay.</translation>
    </message>
    <message>
        <source>Somebody on this relay already has this user name.</source>
        <translation>Alguém neste relay já tem este nome de usuário.</translation>
    </message>
    <message>
        <source>A user name has 2 to 32 letters from a to z, digits, dots, dashes or underscores, and begins and ends with a letter or digit.</source>
        <translation>Um nome de usuário tem de 2 a 32 letras de a a z, dígitos, pontos, hifens ou sublinhados, e começa e termina com letra ou dígito.</translation>
    </message>
    <message>
        <source>This relay takes new people only with an invite link.</source>
        <translation>Este relay só aceita novas pessoas com um link de convite.</translation>
    </message>
    <message>
        <source>This invite was used up, has run out, or belongs to another relay.</source>
        <translation>Este convite já foi usado, venceu ou é de outro relay.</translation>
    </message>
    <message numerus="yes">
        <source>That was too often in a short time. The relay asks to wait %n second(s).</source>
        <translation>
            <numerusform>Foram tentativas demais em pouco tempo. O relay pede para esperar %n segundo.</numerusform>
            <numerusform>Foram tentativas demais em pouco tempo. O relay pede para esperar %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>That was too often in a short time. The relay asks to wait a little.</source>
        <translation>Foram tentativas demais em pouco tempo. O relay pede para esperar um pouco.</translation>
    </message>
    <message>
        <source>This is larger than the relay takes.</source>
        <translation>Isto é maior do que o relay aceita.</translation>
    </message>
    <message>
        <source>Your space on this relay is used up.</source>
        <translation>Seu espaço neste relay acabou.</translation>
    </message>
    <message>
        <source>The group has just changed.</source>
        <translation>O grupo acabou de mudar.</translation>
    </message>
    <message>
        <source>This person takes no messages from people they do not know.</source>
        <translation>Esta pessoa não aceita mensagens de quem ela não conhece.</translation>
    </message>
    <message>
        <source>This device was removed from your account, or signed in somewhere else in its place.</source>
        <translation>Este dispositivo foi removido da sua conta, ou outro entrou no lugar dele.</translation>
    </message>
    <message>
        <source>The relay has too much to do just now.</source>
        <translation>O relay está ocupado demais agora.</translation>
    </message>
    <message>
        <source>Something went wrong at the relay.</source>
        <translation>Algo deu errado no relay.</translation>
    </message>
    <message>
        <source>Something changed at the same moment.</source>
        <translation>Algo mudou no mesmo momento.</translation>
    </message>
    <message>
        <source>This password is too easy to guess.</source>
        <translation>Esta senha é fácil demais de adivinhar.</translation>
    </message>
    <message>
        <source>This relay cannot do that yet.</source>
        <translation>Este relay ainda não sabe fazer isso.</translation>
    </message>
    <message>
        <source>This could not be decrypted: it was damaged, or meant for other keys.</source>
        <translation>Não foi possível decifrar: estava danificado ou era para outras chaves.</translation>
    </message>
    <message>
        <source>This could not be decrypted: its key was used before. Its sender may have gone back to an old copy of the profile.</source>
        <translation>Não foi possível decifrar: a chave já tinha sido usada. Quem enviou pode ter voltado a uma cópia antiga do perfil.</translation>
    </message>
    <message>
        <source>This was protected with keys that this device does not have.</source>
        <translation>Isto estava protegido com chaves que este dispositivo não tem.</translation>
    </message>
    <message>
        <source>This came with another identity than the one you know.</source>
        <translation>Isto veio com uma identidade diferente da que você conhece.</translation>
    </message>
    <message>
        <source>The signature is not right, so it was not believed.</source>
        <translation>A assinatura não está certa, então não foi aceita.</translation>
    </message>
    <message>
        <source>The key that was offered is not a good one, so it was not used.</source>
        <translation>A chave oferecida não é boa, então não foi usada.</translation>
    </message>
    <message>
        <source>The sender named inside is not the one named outside.</source>
        <translation>O remetente indicado dentro não é o indicado fora.</translation>
    </message>
    <message>
        <source>This was decrypted, but cannot be read as a message.</source>
        <translation>Isto foi decifrado, mas não pode ser lido como mensagem.</translation>
    </message>
    <message>
        <source>The list of devices is not signed as it must be, so it was not believed.</source>
        <translation>A lista de dispositivos não está assinada como deveria, então não foi aceita.</translation>
    </message>
    <message>
        <source>The file is not the one that was sent: it was changed on the way.</source>
        <translation>O arquivo não é o que foi enviado: mudou no caminho.</translation>
    </message>
    <message>
        <source>This was made with a newer Kith.</source>
        <translation>Isto foi feito com um Kith mais novo.</translation>
    </message>
    <message>
        <source>Too many messages from there could not be decrypted.</source>
        <translation>Mensagens demais vindas de lá não puderam ser decifradas.</translation>
    </message>
    <message>
        <source>The safety number you had compared has changed, so nothing is sent until you decide.</source>
        <translation>O número de segurança que você tinha comparado mudou, então nada é enviado até você decidir.</translation>
    </message>
    <message>
        <source>Your messages on this computer could not be read or written.</source>
        <translation>Suas mensagens neste computador não puderam ser lidas ou gravadas.</translation>
    </message>
    <message>
        <source>The stored messages on this computer are damaged.</source>
        <translation>As mensagens guardadas neste computador estão danificadas.</translation>
    </message>
    <message>
        <source>This profile was used with a newer Kith.</source>
        <translation>Este perfil foi usado com um Kith mais novo.</translation>
    </message>
    <message>
        <source>The stored messages are not encrypted as they must be, so they were not opened.</source>
        <translation>As mensagens guardadas não estão criptografadas como deveriam, então não foram abertas.</translation>
    </message>
    <message>
        <source>This does not open it.</source>
        <translation>Isto não abre.</translation>
    </message>
    <message>
        <source>The key to your messages is not in this computer&apos;s keychain.</source>
        <translation>A chave das suas mensagens não está no chaveiro deste computador.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain did not answer.</source>
        <translation>O chaveiro deste computador não respondeu.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Algo deu errado.</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>Confira e tente de novo.</translation>
    </message>
    <message>
        <source>See whether it is still there and you may open it.</source>
        <translation>Veja se ainda está lá e se você pode abrir.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Escolha outra pasta.</translation>
    </message>
    <message>
        <source>Make some room and try again.</source>
        <translation>Libere espaço e tente de novo.</translation>
    </message>
    <message>
        <source>Close the other window first.</source>
        <translation>Feche a outra janela primeiro.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Entre primeiro.</translation>
    </message>
    <message>
        <source>Allow only yourself to read it (mode 0600) and try again.</source>
        <translation>Permita que só você possa ler (modo 0600) e tente de novo.</translation>
    </message>
    <message>
        <source>Send it in two parts, or as a file.</source>
        <translation>Envie em duas partes ou como arquivo.</translation>
    </message>
    <message>
        <source>Send a smaller one.</source>
        <translation>Envie um menor.</translation>
    </message>
    <message>
        <source>You can send it as a file instead.</source>
        <translation>Você pode enviar como arquivo.</translation>
    </message>
    <message>
        <source>Start Kith with another profile for another account.</source>
        <translation>Inicie o Kith com outro perfil para outra conta.</translation>
    </message>
    <message>
        <source>Try again; if it stays, start Kith anew.</source>
        <translation>Tente de novo; se continuar, reinicie o Kith.</translation>
    </message>
    <message>
        <source>Check the address and your connection.</source>
        <translation>Confira o endereço e sua conexão.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>Check the address, and the date and time of this computer.</source>
        <translation>Confira o endereço e a data e hora deste computador.</translation>
    </message>
    <message>
        <source>Ask whoever runs the relay whether its key was renewed before you go on.</source>
        <translation>Antes de continuar, pergunte a quem cuida do relay se a chave foi renovada.</translation>
    </message>
    <message>
        <source>Compare its key with the one you were given.</source>
        <translation>Compare a chave com a que deram a você.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Confira o endereço.</translation>
    </message>
    <message>
        <source>Update Kith.</source>
        <translation>Atualize o Kith.</translation>
    </message>
    <message>
        <source>Check both, also capital letters in the password.</source>
        <translation>Confira os dois, também as maiúsculas da senha.</translation>
    </message>
    <message>
        <source>Check how the name is written.</source>
        <translation>Confira como o nome está escrito.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Escolha outro.</translation>
    </message>
    <message>
        <source>Ask somebody who is already there for a link.</source>
        <translation>Peça um link a alguém que já esteja lá.</translation>
    </message>
    <message>
        <source>Ask for a new link.</source>
        <translation>Peça um novo link.</translation>
    </message>
    <message>
        <source>Ask whoever runs the relay for more.</source>
        <translation>Peça mais a quem cuida do relay.</translation>
    </message>
    <message>
        <source>Ask them to write to you first.</source>
        <translation>Peça que a pessoa escreva para você primeiro.</translation>
    </message>
    <message>
        <source>Sign in again to go on with this device.</source>
        <translation>Entre de novo para continuar com este dispositivo.</translation>
    </message>
    <message>
        <source>Take a longer one: three or four words work well.</source>
        <translation>Escolha uma mais longa: três ou quatro palavras funcionam bem.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Tente de novo.</translation>
    </message>
    <message>
        <source>Compare the safety number to be sure who it is.</source>
        <translation>Compare o número de segurança para ter certeza de quem é.</translation>
    </message>
    <message>
        <source>Ask for it to be sent again.</source>
        <translation>Peça para enviarem de novo.</translation>
    </message>
    <message>
        <source>Check that the disk has room and works, and start Kith anew.</source>
        <translation>Confira se o disco tem espaço e funciona, e reinicie o Kith.</translation>
    </message>
    <message>
        <source>Restore the profile from a backup, or sign in with a new one.</source>
        <translation>Restaure o perfil de um backup ou entre com um novo.</translation>
    </message>
    <message>
        <source>Check how it is written and try again.</source>
        <translation>Confira como está escrito e tente de novo.</translation>
    </message>
    <message>
        <source>Enter the passphrase of this profile.</source>
        <translation>Digite a frase secreta deste perfil.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or enter the passphrase.</source>
        <translation>Desbloqueie o chaveiro e tente de novo, ou digite a frase secreta.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a sentence that says what happened, %2 one that says what to do</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 sent something that this version of Kith cannot show yet. Update Kith to see it.</source>
        <translation>%1 enviou algo que esta versão do Kith ainda não consegue mostrar. Atualize o Kith para ver.</translation>
    </message>
    <message>
        <source>A message from %1 was protected with keys this device does not have. It has to be sent again.</source>
        <translation>Uma mensagem de %1 estava protegida com chaves que este dispositivo não tem. Ela precisa ser enviada de novo.</translation>
    </message>
    <message>
        <source>A message came with another identity than the one you know for %1. It was not opened.</source>
        <translation>Uma mensagem veio com uma identidade diferente da que você conhece de %1. Ela não foi aberta.</translation>
    </message>
    <message>
        <source>A message that claims to be from %1 did not pass its checks. It was not opened.</source>
        <translation>Uma mensagem que diz ser de %1 não passou nas verificações. Ela não foi aberta.</translation>
    </message>
    <message>
        <source>A message from %1 arrived, but cannot be read.</source>
        <translation>Uma mensagem de %1 chegou, mas não pode ser lida.</translation>
    </message>
    <message>
        <source>Several messages from %1 could not be decrypted. Kith waits a while before it tries again.</source>
        <translation>Várias mensagens de %1 não puderam ser decifradas. O Kith espera um pouco antes de tentar de novo.</translation>
    </message>
    <message>
        <source>A message from %1 could not be decrypted: it was damaged, or meant for other keys. It has to be sent again.</source>
        <translation>Uma mensagem de %1 não pôde ser decifrada: estava danificada ou era para outras chaves. Ela precisa ser enviada de novo.</translation>
    </message>
    <message>
        <source>The relay&apos;s program, kith-relay, is not on this computer. Install it beside Kith and try again.</source>
        <translation>O programa do relay, kith-relay, não está neste computador. Instale-o ao lado do Kith e tente de novo.</translation>
    </message>
    <message>
        <source>Another program on this computer uses port %1. Close it, or choose another port.</source>
        <translation>Outro programa neste computador usa a porta %1. Feche-o ou escolha outra porta.</translation>
    </message>
    <message>
        <source>The relay&apos;s folder cannot be written: %1. Allow yourself to write there, or make room, and try again.</source>
        <translation>Não é possível gravar na pasta do relay: %1. Dê a si mesmo permissão para gravar ali, ou libere espaço, e tente de novo.</translation>
    </message>
    <message>
        <source>The relay of this profile runs already, without this window. Stop it there first.</source>
        <translation>O relay deste perfil já está funcionando, sem esta janela. Pare-o lá primeiro.</translation>
    </message>
    <message>
        <source>The relay was started but did not answer. Try again; its log lies in the profile&apos;s folder relay.</source>
        <translation>O relay foi iniciado, mas não respondeu. Tente de novo; o registro dele está na pasta relay do perfil.</translation>
    </message>
    <message>
        <source>The relay ended. It said: %1</source>
        <extracomment>%1 is what the relay&apos;s program said, in English</extracomment>
        <translation>O relay terminou. Ele disse: %1</translation>
    </message>
    <message>
        <source>The relay could not be started. Its log lies in the profile&apos;s folder relay.</source>
        <translation>Não foi possível iniciar o relay. O registro dele está na pasta relay do perfil.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Not sent: takes no messages from strangers</source>
        <translation>Não enviado: não aceita mensagens de desconhecidos</translation>
    </message>
    <message>
        <source>Not sent: safety number changed</source>
        <translation>Não enviado: o número de segurança mudou</translation>
    </message>
    <message>
        <source>Not sent: too large</source>
        <translation>Não enviado: grande demais</translation>
    </message>
    <message>
        <source>Not sent: your space is full</source>
        <translation>Não enviado: seu espaço está cheio</translation>
    </message>
    <message>
        <source>Not sent: choose the file again</source>
        <translation>Não enviado: escolha o arquivo de novo</translation>
    </message>
    <message>
        <source>Not sent: file was changed</source>
        <translation>Não enviado: o arquivo foi alterado</translation>
    </message>
    <message>
        <source>Not sent: file cannot be read</source>
        <translation>Não enviado: o arquivo não pode ser lido</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Não enviado</translation>
    </message>
    <message>
        <source>The program ended before this file was ready to be sent.</source>
        <translation>O programa foi encerrado antes que este arquivo ficasse pronto para envio.</translation>
    </message>
    <message>
        <source>The file was changed before it was ready to be sent.</source>
        <translation>O arquivo foi alterado antes de ficar pronto para envio.</translation>
    </message>
    <message>
        <source>Delete this message and choose the file again.</source>
        <translation>Exclua esta mensagem e escolha o arquivo de novo.</translation>
    </message>
    <message>
        <source>Try again to send it as it is now.</source>
        <translation>Tente de novo para enviá-lo como está agora.</translation>
    </message>
    <message>
        <source>This computer has nothing that reads %1 pictures.</source>
        <translation>Este computador não tem nada que leia imagens %1.</translation>
    </message>
    <message>
        <source>This file is larger than this relay takes: %1 at most.</source>
        <translation>Este arquivo é maior do que este relay aceita: no máximo %1.</translation>
    </message>
    <message>
        <source>This file is larger than can be sent: 2 GB at most, less if the relay says so.</source>
        <translation>Este arquivo é maior do que se pode enviar: no máximo 2 GB, menos se o relay assim determinar.</translation>
    </message>
    <message>
        <source>The file is empty, so there is nothing to send.</source>
        <translation>O arquivo está vazio: não há nada para enviar.</translation>
    </message>
    <message>
        <source>The relay shows an older list of devices than before, so nothing is sent to them.</source>
        <translation>O relay mostra uma lista de dispositivos mais antiga do que antes, por isso nada é enviado a eles.</translation>
    </message>
    <message>
        <source>It leaves by itself when the devices of the other person have brought their list back.</source>
        <translation>A mensagem sai sozinha quando os dispositivos da outra pessoa tiverem trazido a lista de volta.</translation>
    </message>
    <message>
        <source>The clock of this computer is far ahead of the relay&apos;s.</source>
        <translation>O relógio deste computador está muito adiantado em relação ao do relay.</translation>
    </message>
    <message>
        <source>Set date and time right, then try again.</source>
        <translation>Acerte a data e a hora e tente de novo.</translation>
    </message>
</context>
<context>
    <name>Ui::FindBar</name>
    <message>
        <source>Older match</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Newer match</source>
        <translation>Resultado mais recente</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>Buscar nesta conversa</translation>
    </message>
    <message>
        <source>Jump to a date</source>
        <translation>Ir para uma data</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fechar a busca</translation>
    </message>
    <message>
        <source>Cannot be searched for</source>
        <translation>Não dá para buscar assim</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>The place of the match that is shown among all matches</extracomment>
        <translation>%1 de %2</translation>
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
        <translation>Arquivo %1, %2, %3</translation>
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
        <translation>Copiar link</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Novo link</translation>
    </message>
    <message>
        <source>Invite link as a QR code</source>
        <translation>Link de convite como código QR</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Link de convite</translation>
    </message>
    <message>
        <source>Each link is good for one person</source>
        <translation>Cada link vale para uma pessoa</translation>
    </message>
    <message>
        <source>Copied. Send it only to the person you want to invite: whoever has it can join.</source>
        <translation>Copiado. Envie só para a pessoa que você quer convidar: quem tiver o link pode entrar.</translation>
    </message>
    <message>
        <source>Good for one person, for a week.</source>
        <translation>Vale para uma pessoa, por uma semana.</translation>
    </message>
</context>
<context>
    <name>Ui::HostPage</name>
    <message>
        <source>Host a relay on this computer</source>
        <translation>Hospedar um relay neste computador</translation>
    </message>
    <message>
        <source>Your own relay, for you and the people you invite. It runs while Kith is open and stops when you close the window.</source>
        <translation>Seu próprio relay, para você e quem você convidar. Ele funciona enquanto o Kith está aberto e para quando você fecha a janela.</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Só este computador</translation>
    </message>
    <message>
        <source>My network</source>
        <translation>Minha rede</translation>
    </message>
    <message>
        <source>People on the same Wi-Fi or home network can join. For people elsewhere your router must let them in.</source>
        <translation>Pessoas no mesmo Wi-Fi ou rede doméstica podem entrar. Para pessoas de fora, seu roteador precisa deixá-las entrar.</translation>
    </message>
    <message>
        <source>Nobody else can join. Good for trying Kith with two profiles.</source>
        <translation>Ninguém mais pode entrar. Bom para experimentar o Kith com dois perfis.</translation>
    </message>
    <message>
        <source>Address that others use</source>
        <translation>Endereço que os outros usam</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Porta</translation>
    </message>
    <message>
        <source>Chosen for you</source>
        <translation>Escolhida para você</translation>
    </message>
    <message>
        <source>Start the relay</source>
        <translation>Iniciar o relay</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535. Leave it empty to have one chosen.</source>
        <translation>Uma porta é um número de 1 a 65535. Deixe vazio para que uma seja escolhida.</translation>
    </message>
    <message>
        <source>Enter only a name or number, for example relay.example.org or 192.168.1.20.</source>
        <translation>Digite só um nome ou número, por exemplo relay.example.org ou 192.168.1.20.</translation>
    </message>
    <message>
        <source>Starting the relay …</source>
        <translation>Iniciando o relay…</translation>
    </message>
</context>
<context>
    <name>Ui::HostReadyPage</name>
    <message>
        <source>Invite somebody</source>
        <translation>Convidar alguém</translation>
    </message>
    <message>
        <source>Start writing</source>
        <translation>Começar a escrever</translation>
    </message>
    <message>
        <source>Your relay runs at %1. Only this computer reaches it: use the link in another profile here.</source>
        <extracomment>%1 is the address of the relay on this computer</extracomment>
        <translation>Seu relay funciona em %1. Só este computador chega até ele: use o link em outro perfil aqui.</translation>
    </message>
    <message>
        <source>Your relay runs at %1. Pass this link on, or let a telephone read the code.</source>
        <translation>Seu relay funciona em %1. Passe este link adiante ou deixe um celular ler o código.</translation>
    </message>
</context>
<context>
    <name>Ui::HostSection</name>
    <message>
        <source>Invite somebody</source>
        <translation>Convidar alguém</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Iniciar de novo</translation>
    </message>
    <message>
        <source>It runs while Kith is open. When you close the window it stops, and what is on its way to others waits.</source>
        <translation>Ele funciona enquanto o Kith está aberto. Quando você fecha a janela ele para, e o que está a caminho dos outros espera.</translation>
    </message>
    <message>
        <source>Runs at %1</source>
        <translation>Funciona em %1</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>Does not run</source>
        <translation>Não está funcionando</translation>
    </message>
</context>
<context>
    <name>Ui::ImageReview</name>
    <message>
        <source>Thirty at a time</source>
        <translation>Trinta de cada vez</translation>
    </message>
    <message>
        <source>The first thirty are here. Send them, then add the rest.</source>
        <translation>As primeiras trinta estão aqui. Envie-as e depois adicione as outras.</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Adicionar imagens</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>It cannot be sent as a picture.</source>
        <translation>Não é possível enviar como imagem.</translation>
    </message>
    <message>
        <source>It cannot be read as a picture. It can be sent as a file, unchanged.</source>
        <translation>Não é possível ler como imagem. Pode ser enviado como arquivo, sem alterações.</translation>
    </message>
    <message>
        <source>Original: %1</source>
        <translation>Original: %1</translation>
    </message>
    <message>
        <source>Sent as a file, untouched</source>
        <translation>Enviado como arquivo, sem alterações</translation>
    </message>
    <message>
        <source>Sent: %1 (%2 %)</source>
        <extracomment>%1 is size in pixels and bytes, %2 a percentage</extracomment>
        <translation>Enviado: %1 (%2%)</translation>
    </message>
    <message>
        <source>Make it smaller anyway</source>
        <translation>Reduzir mesmo assim</translation>
    </message>
    <message>
        <source>Keep every pixel</source>
        <translation>Manter todos os pixels</translation>
    </message>
    <message numerus="yes">
        <source>Send %n pictures</source>
        <translation>
            <numerusform>Enviar %n imagem</numerusform>
            <numerusform>Enviar %n imagens</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a picture</source>
        <translation>Enviar uma imagem</translation>
    </message>
    <message>
        <source>Close without sending</source>
        <translation>Fechar sem enviar</translation>
    </message>
    <message>
        <source>Send as a file, untouched</source>
        <translation>Enviar como arquivo, sem alterações</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualidade</translation>
    </message>
    <message>
        <source>Small (1280)</source>
        <translation>Pequena (1280)</translation>
    </message>
    <message>
        <source>Standard (1600)</source>
        <translation>Padrão (1600)</translation>
    </message>
    <message>
        <source>Large (2560)</source>
        <translation>Grande (2560)</translation>
    </message>
    <message>
        <source>Every pixel</source>
        <translation>Todos os pixels</translation>
    </message>
    <message>
        <source>How much of a photo arrives, as the length of its longer side in pixels</source>
        <translation>Quanto de uma foto chega: o comprimento do lado maior em pixels</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Girar para a esquerda</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Girar para a direita</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Espelhar</translation>
    </message>
    <message>
        <source>Side by side, or with a divider</source>
        <translation>Lado a lado ou com uma divisória</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Livre</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Quadrado</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Imagem inteira</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The file of this picture is too large to be opened.</source>
        <translation>O arquivo desta imagem é grande demais para ser aberto.</translation>
    </message>
    <message>
        <source>This caption is too long</source>
        <translation>Esta legenda é longa demais</translation>
    </message>
    <message>
        <source>Shorten it, or send the text as a message of its own.</source>
        <translation>Encurte-a ou envie o texto como uma mensagem à parte.</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Enviar mesmo assim</translation>
    </message>
    <message>
        <source>Nothing was sent yet, because this one cannot be read as a picture.</source>
        <translation>Nada foi enviado ainda, porque isto não pode ser lido como imagem.</translation>
    </message>
    <message>
        <source>Cropping and turning do not change a file: the whole picture is sent.</source>
        <translation>Cortar e girar não alteram um arquivo: a imagem inteira é enviada.</translation>
    </message>
    <message numerus="yes">
        <source>Send %n files</source>
        <translation>
            <numerusform>Enviar %n arquivo</numerusform>
            <numerusform>Enviar %n arquivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>Enviar um arquivo</translation>
    </message>
    <message>
        <source>Send %1 and %2</source>
        <extracomment>%1 is &quot;3 pictures&quot;, %2 &quot;1 file&quot;</extracomment>
        <translation>Enviar %1 e %2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n imagem</numerusform>
            <numerusform>%n imagens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n arquivo</numerusform>
            <numerusform>%n arquivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Close without sending?</source>
        <translation>Fechar sem enviar?</translation>
    </message>
    <message numerus="yes">
        <source>The %n pictures and files chosen here are put away, with what was changed in them.</source>
        <translation>
            <numerusform>%n item escolhido aqui é descartado, com o que foi alterado nele.</numerusform>
            <numerusform>As %n imagens e arquivos escolhidos aqui são descartados, com o que foi alterado neles.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was changed in the picture is lost.</source>
        <translation>O que foi alterado na imagem se perde.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>Ui::ImageView</name>
    <message>
        <source>Picture</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Menor</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Maior</translation>
    </message>
    <message>
        <source>Fit the window, or full size</source>
        <translation>Ajustar à janela ou tamanho original</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagem</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Salvar como…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Imagem anterior</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Próxima imagem</translation>
    </message>
</context>
<context>
    <name>Ui::InvitePage</name>
    <message>
        <source>Join with an invite link</source>
        <translation>Entrar com um link de convite</translation>
    </message>
    <message>
        <source>Paste the link you were given. It names the relay and carries what is needed to trust it.</source>
        <translation>Cole o link que deram a você. Ele indica o relay e traz o necessário para confiar nele.</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Link de convite</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Paste the link first.</source>
        <translation>Cole o link primeiro.</translation>
    </message>
    <message>
        <source>This is not a whole invite link. It begins with kith://invite/ and may be long: copy all of it.</source>
        <translation>Este não é um link de convite completo. Ele começa com kith://invite/ e pode ser longo: copie-o inteiro.</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>Perguntando ao relay…</translation>
    </message>
    <message>
        <source>The relay shows another key than this link names. Somebody may be standing between you and the relay, so nothing was sent. Ask whoever invited you for a new link.</source>
        <translation>O relay mostra uma chave diferente da que este link indica. Alguém pode estar entre você e o relay, por isso nada foi enviado. Peça um novo link a quem convidou você.</translation>
    </message>
    <message>
        <source>The relay of this link cannot be reached. Check your connection, or ask whoever invited you whether it runs.</source>
        <translation>Não é possível alcançar o relay deste link. Verifique sua conexão ou pergunte a quem convidou você se ele está funcionando.</translation>
    </message>
</context>
<context>
    <name>Ui::KeyButton</name>
    <message>
        <source>None</source>
        <translation>Nenhuma</translation>
    </message>
    <message>
        <source>Press the keys …</source>
        <translation>Pressione as teclas…</translation>
    </message>
    <message>
        <source>%1: press the new keys</source>
        <extracomment>%1 is what the keys do, %2 the keys</extracomment>
        <translation>%1: pressione as novas teclas</translation>
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
        <translation>Relay neste computador</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Chave de recuperação</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Convidar alguém</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation>Sair?</translation>
    </message>
    <message>
        <source>This device gets no more messages. What is stored on this computer stays. To come back you need your password and your recovery key.</source>
        <translation>Este dispositivo não recebe mais mensagens. O que está guardado neste computador fica. Para voltar, você precisa da sua senha e da sua chave de recuperação.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Não deu certo</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Você</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Over a picture: who sent it, the day, the time</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Salvar como</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>Não foi possível salvar</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nova conversa</translation>
    </message>
    <message>
        <source>Find a conversation</source>
        <translation>Encontrar uma conversa</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Próxima conversa</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Conversa anterior</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>Próxima conversa não lida</translation>
    </message>
    <message>
        <source>Previous unread conversation</source>
        <translation>Conversa não lida anterior</translation>
    </message>
    <message>
        <source>Attach a photo or file</source>
        <translation>Anexar uma foto ou um arquivo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Todos os atalhos</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>Buscar nesta conversa</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Buscar em todas as mensagens</translation>
    </message>
    <message>
        <source>Media, files and links</source>
        <translation>Mídia, arquivos e links</translation>
    </message>
    <message>
        <source>See and change the shortcuts</source>
        <translation>Ver e alterar os atalhos</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Jump to a date</source>
        <translation>Ir para uma data</translation>
    </message>
    <message>
        <source>Width of the conversation list</source>
        <translation>Largura da lista de conversas</translation>
    </message>
</context>
<context>
    <name>Ui::MainWindow</name>
    <message>
        <source>the keychain of this computer</source>
        <translation>o chaveiro deste computador</translation>
    </message>
    <message>
        <source>your passphrase</source>
        <translation>sua frase secreta</translation>
    </message>
    <message>
        <source>a key file</source>
        <translation>um arquivo de chave</translation>
    </message>
    <message>
        <source>Kith %1. Your messages on this computer are encrypted; the key is kept in: %2.</source>
        <translation>Kith %1. Suas mensagens neste computador são criptografadas; a chave fica em: %2.</translation>
    </message>
    <message>
        <source>You are signed in already</source>
        <translation>Você já entrou</translation>
    </message>
    <message>
        <source>The invite link is for a new account. Start Kith with another profile to use it.</source>
        <translation>O link de convite é para uma nova conta. Inicie o Kith com outro perfil para usá-lo.</translation>
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
        <translation>Não foi possível baixar</translation>
    </message>
    <message>
        <source>It could not be sent</source>
        <translation>Não foi possível enviar</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>Excluir esta mensagem?</translation>
    </message>
    <message>
        <source>It was not sent. Nobody will get it, and it is gone from this computer.</source>
        <translation>Ela não foi enviada. Ninguém vai recebê-la, e ela some deste computador.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>It could not be deleted</source>
        <translation>Não foi possível excluir</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Salvar como</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>Não foi possível salvar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Baixar</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Salvar como…</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Abrir link</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar link</translation>
    </message>
    <message>
        <source>Copy selected text</source>
        <translation>Copiar texto selecionado</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copiar texto</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>Número de segurança</translation>
    </message>
    <message>
        <source>Message info</source>
        <translation>Informações da mensagem</translation>
    </message>
    <message>
        <source>Pause upload</source>
        <translation>Pausar o envio</translation>
    </message>
    <message>
        <source>Pause download</source>
        <translation>Pausar o download</translation>
    </message>
    <message>
        <source>Go on with the upload</source>
        <translation>Continuar o envio</translation>
    </message>
    <message>
        <source>Open %1?</source>
        <translation>Abrir %1?</translation>
    </message>
    <message>
        <source>Files of this kind can run programs on this computer.</source>
        <translation>Arquivos deste tipo podem executar programas neste computador.</translation>
    </message>
    <message>
        <source>Files of this kind can run programs on this computer, and read or delete your files. Open it only if you expected it and trust %1.</source>
        <translation>Arquivos deste tipo podem executar programas neste computador e ler ou excluir seus arquivos. Só abra se você o esperava e confia em %1.</translation>
    </message>
    <message>
        <source>It could not be opened</source>
        <translation>Não foi possível abrir</translation>
    </message>
    <message>
        <source>No program opens it</source>
        <translation>Nenhum programa abre este arquivo</translation>
    </message>
    <message>
        <source>This computer knows no program for files of this kind. You can save it.</source>
        <translation>Este computador não conhece nenhum programa para arquivos deste tipo. Você pode salvá-lo.</translation>
    </message>
    <message>
        <source>It could not be copied</source>
        <translation>Não foi possível copiar</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagem</translation>
    </message>
    <message>
        <source>It waits to be sent, and is gone from this computer then. If it is with the relay already, the others get it all the same.</source>
        <translation>Ela espera para ser enviada e vai sumir deste computador. Se já estiver no relay, os outros a recebem mesmo assim.</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Copiar o nome</translation>
    </message>
</context>
<context>
    <name>Ui::MessageInfoDialog</name>
    <message>
        <source>Message info</source>
        <translation>Informações da mensagem</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Written, by the clock of %1</source>
        <translation>Escrita, pelo relógio de %1</translation>
    </message>
    <message>
        <source>Arrived at the relay</source>
        <translation>Chegou ao relay</translation>
    </message>
    <message>
        <source>Stored on this computer</source>
        <translation>Guardada neste computador</translation>
    </message>
    <message>
        <source>Safe at the relay</source>
        <translation>Segura no relay</translation>
    </message>
    <message>
        <source>Delivered to %1</source>
        <translation>Entregue a %1</translation>
    </message>
    <message>
        <source>On device %2 of %1</source>
        <translation>No dispositivo %2 de %1</translation>
    </message>
    <message>
        <source>Read by %1</source>
        <translation>Lida por %1</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Não enviado</translation>
    </message>
    <message>
        <source>Arrived here</source>
        <translation>Chegou aqui</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ainda não</translation>
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
        <translation>Não enviada. %1</translation>
    </message>
</context>
<context>
    <name>Ui::MessageWords</name>
    <message>
        <source>waiting to be sent</source>
        <translation>esperando para ser enviada</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviada</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregue</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lida</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>não enviada</translation>
    </message>
    <message>
        <source>%1 has a new identity. Messages are protected, but compare the safety number to be sure who it is.</source>
        <translation>%1 tem uma nova identidade. As mensagens estão protegidas, mas compare o número de segurança para ter certeza de quem é.</translation>
    </message>
    <message>
        <source>%1 uses a new device. Messages are protected, but compare the safety number to be sure who it is.</source>
        <translation>%1 usa um novo dispositivo. As mensagens estão protegidas, mas compare o número de segurança para ter certeza de quem é.</translation>
    </message>
    <message>
        <source>%1 no longer uses one of their devices.</source>
        <translation>%1 não usa mais um de seus dispositivos.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) from %1 never arrived. They may have been lost or held back.</source>
        <translation>
            <numerusform>%n mensagem de %1 nunca chegou. Pode ter se perdido ou sido retida.</numerusform>
            <numerusform>%n mensagens de %1 nunca chegaram. Podem ter se perdido ou sido retidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older message(s) could not be kept by the relay.</source>
        <translation>
            <numerusform>O relay não pôde guardar %n mensagem antiga.</numerusform>
            <numerusform>O relay não pôde guardar %n mensagens antigas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of your own devices changed, and this device did not do it. Look at your devices.</source>
        <translation>A lista dos seus dispositivos mudou, e não foi este dispositivo. Veja seus dispositivos.</translation>
    </message>
    <message>
        <source>The relay has seen a newer state of this device. This profile may be an old copy, or somebody may have copied it.</source>
        <translation>O relay viu um estado mais novo deste dispositivo. Este perfil pode ser uma cópia antiga, ou alguém pode tê-lo copiado.</translation>
    </message>
    <message>
        <source>The protection of this conversation was renewed.</source>
        <translation>A proteção desta conversa foi renovada.</translation>
    </message>
    <message>
        <source>Messages here are end-to-end encrypted: only you and %1 can read them.</source>
        <translation>As mensagens aqui são criptografadas de ponta a ponta: só você e %1 podem lê-las.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>imagem</translation>
    </message>
    <message>
        <source>picture: %1</source>
        <translation>imagem: %1</translation>
    </message>
    <message>
        <source>file %1, %2</source>
        <translation>arquivo %1, %2</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Você</translation>
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
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>A message that cannot be shown</source>
        <translation>Uma mensagem que não pode ser mostrada</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Ainda não há mensagens</translation>
    </message>
    <message>
        <source>New identity</source>
        <translation>Nova identidade</translation>
    </message>
    <message>
        <source>Devices changed</source>
        <translation>Dispositivos mudaram</translation>
    </message>
    <message>
        <source>Some messages are missing</source>
        <translation>Faltam algumas mensagens</translation>
    </message>
    <message>
        <source>Your devices changed</source>
        <translation>Seus dispositivos mudaram</translation>
    </message>
    <message>
        <source>This profile may be a copy</source>
        <translation>Este perfil pode ser uma cópia</translation>
    </message>
    <message>
        <source>Protection renewed</source>
        <translation>Proteção renovada</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ontem</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>Format of a day in this year, see QDate::toString</extracomment>
        <translation>dddd, d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>Format of a day in another year, see QDate::toString</extracomment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>away</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>ocupado</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>last seen just now</source>
        <translation>visto agora há pouco</translation>
    </message>
    <message numerus="yes">
        <source>last seen %n minute(s) ago</source>
        <translation>
            <numerusform>visto há %n minuto</numerusform>
            <numerusform>visto há %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>last seen today at %1</source>
        <translation>visto hoje às %1</translation>
    </message>
    <message>
        <source>last seen yesterday at %1</source>
        <translation>visto ontem às %1</translation>
    </message>
    <message>
        <source>last seen on %1</source>
        <translation>visto em %1</translation>
    </message>
    <message>
        <source>upload paused</source>
        <translation>envio do arquivo em pausa</translation>
    </message>
    <message>
        <source>download paused</source>
        <translation>download em pausa</translation>
    </message>
    <message>
        <source>upload failed, not sent</source>
        <translation>o envio do arquivo falhou, não enviado</translation>
    </message>
    <message>
        <source>could not be fetched</source>
        <translation>não foi obtido</translation>
    </message>
    <message>
        <source>file: %1</source>
        <extracomment>Read aloud by a screen reader: the last message of a conversation, a file; %1 is its name or what was written with it</extracomment>
        <translation>arquivo: %1</translation>
    </message>
</context>
<context>
    <name>Ui::NewConversationDialog</name>
    <message>
        <source>Start</source>
        <translation>Começar</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nova conversa</translation>
    </message>
    <message>
        <source>Who would you like to write to? Enter the user name this person has on your relay.</source>
        <translation>Para quem você quer escrever? Digite o nome de usuário que essa pessoa tem no seu relay.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nome de usuário</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Procurando…</translation>
    </message>
    <message>
        <source>This is your own name. Enter that of somebody else.</source>
        <translation>Este é o seu próprio nome. Digite o de outra pessoa.</translation>
    </message>
</context>
<context>
    <name>Ui::PasswordDialog</name>
    <message>
        <source>Sign in again</source>
        <translation>Entrar de novo</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Digite sua senha.</translation>
    </message>
    <message>
        <source>Invite link or address, if the relay has moved</source>
        <translation>Link de convite ou endereço, se o relay mudou de lugar</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Repita a senha</translation>
    </message>
    <message>
        <source>Make the account again</source>
        <translation>Criar a conta de novo</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>Criar de novo</translation>
    </message>
    <message>
        <source>Sign in instead</source>
        <translation>Entrar em vez disso</translation>
    </message>
    <message>
        <source>Make the account again …</source>
        <translation>Criar a conta de novo…</translation>
    </message>
    <message>
        <source>The relay gets your account back, with the keys that are stored here. The password you type becomes the account&apos;s password there. Nothing that is stored here changes.</source>
        <translation>O relay recebe sua conta de volta, com as chaves guardadas aqui. A senha que você digitar passa a ser a da conta lá. Nada do que está guardado aqui muda.</translation>
    </message>
    <message>
        <source>Or the relay was put back to an older state, from before your account was made.</source>
        <translation>Ou o relay foi restaurado para um estado mais antigo, de antes da criação da sua conta.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>As duas senhas não são iguais.</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Entrando…</translation>
    </message>
    <message>
        <source>Making your account again …</source>
        <translation>Criando sua conta de novo…</translation>
    </message>
    <message>
        <source>The relay does know your user name, but with another password. Sign in with that one. If you never had another, ask whoever runs the relay.</source>
        <translation>O relay conhece, sim, seu nome de usuário, mas com outra senha. Entre com ela. Se você nunca teve outra, pergunte a quem cuida do relay.</translation>
    </message>
    <message>
        <source>This relay makes accounts only with an invite link. Ask somebody who is there for one, and put it into the field for the invite link above.</source>
        <translation>Este relay só cria contas com um link de convite. Peça um a alguém que esteja lá e coloque-o acima, no campo do link de convite.</translation>
    </message>
</context>
<context>
    <name>Ui::RecoveryKeyPage</name>
    <message>
        <source>Your recovery key</source>
        <translation>Sua chave de recuperação</translation>
    </message>
    <message>
        <source>If this computer is lost, this key and your password bring your account back. Nobody else has it: write it down or save it somewhere safe.</source>
        <translation>Se este computador se perder, esta chave e sua senha trazem sua conta de volta. Ninguém mais a tem: anote-a ou guarde-a em lugar seguro.</translation>
    </message>
    <message>
        <source>I have kept it in a safe place</source>
        <translation>Guardei em um lugar seguro</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Chave de recuperação</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Salvar como…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Salvar a chave de recuperação</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>Ui::RelayPage</name>
    <message>
        <source>Sign in to a relay</source>
        <translation>Entrar em um relay</translation>
    </message>
    <message>
        <source>Messages travel through a relay. It cannot read them.</source>
        <translation>As mensagens passam por um relay. Ele não pode lê-las.</translation>
    </message>
    <message>
        <source>Address of the relay</source>
        <translation>Endereço do relay</translation>
    </message>
    <message>
        <source>No authority vouches for this relay; it vouches for itself. Compare this key with the one that whoever runs it gave you. Continue only if they are the same.</source>
        <translation>Nenhuma autoridade responde por este relay; ele responde por si mesmo. Compare esta chave com a que quem cuida dele deu a você. Continue só se forem iguais.</translation>
    </message>
    <message>
        <source>Key of the relay</source>
        <translation>Chave do relay</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Enter the address first, for example relay.example.org.</source>
        <translation>Digite o endereço primeiro, por exemplo relay.example.org.</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>Perguntando ao relay…</translation>
    </message>
    <message>
        <source>The keys are the same</source>
        <translation>As chaves são iguais</translation>
    </message>
    <message>
        <source>An address looks like relay.example.org or 192.168.1.20:7443.</source>
        <translation>Um endereço tem a forma relay.example.org ou 192.168.1.20:7443.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>Ui::ReviewStrip</name>
    <message>
        <source>Pictures: %1, %2 of %3</source>
        <extracomment>Said of the strip: which picture is chosen, its place, how many there are</extracomment>
        <translation>Imagens: %1, %2 de %3</translation>
    </message>
    <message>
        <source>Drag to put them in another order</source>
        <translation>Arraste para mudar a ordem</translation>
    </message>
    <message>
        <source>%1 (sent as a file, untouched)</source>
        <extracomment>Said of a picture that could not be opened; %1 is its name</extracomment>
        <translation>%1 (enviado como arquivo, sem alterações)</translation>
    </message>
</context>
<context>
    <name>Ui::ReviewWords</name>
    <message>
        <source>place</source>
        <translation>local</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>câmera</translation>
    </message>
    <message>
        <source>time</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>author</source>
        <translation>autor</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>comentário</translation>
    </message>
    <message>
        <source>software</source>
        <translation>programas</translation>
    </message>
    <message>
        <source>hidden preview</source>
        <translation>prévia oculta</translation>
    </message>
    <message>
        <source>hidden data</source>
        <translation>dados ocultos</translation>
    </message>
    <message>
        <source>technical details</source>
        <translation>detalhes técnicos</translation>
    </message>
    <message>
        <source>%1 × %2 · %3</source>
        <extracomment>Width × height of a picture in pixels, and its size</extracomment>
        <translation>%1 × %2 · %3</translation>
    </message>
    <message>
        <source>Looks like a screenshot, text or a drawing: every pixel is kept.</source>
        <translation>Parece uma captura de tela, um texto ou um desenho: todos os pixels são mantidos.</translation>
    </message>
    <message>
        <source>Parts of it are transparent, and stay so.</source>
        <translation>Partes dela são transparentes e continuam assim.</translation>
    </message>
    <message>
        <source>It is small already: its pixels stay as they are.</source>
        <translation>Já é pequena: os pixels ficam como estão.</translation>
    </message>
    <message>
        <source>Every pixel is kept.</source>
        <translation>Todos os pixels são mantidos.</translation>
    </message>
    <message>
        <source>Made smaller although it looks like text: letters may blur.</source>
        <translation>Reduzida, embora pareça texto: as letras podem ficar borradas.</translation>
    </message>
    <message>
        <source>Removed before sending: %1.</source>
        <extracomment>%1 is a list such as &quot;place, camera, time&quot;</extracomment>
        <translation>Removido antes do envio: %1.</translation>
    </message>
    <message>
        <source>The file is sent exactly as it is.</source>
        <translation>O arquivo é enviado exatamente como está.</translation>
    </message>
    <message>
        <source>The file is sent exactly as it is, with what is hidden in it: %1.</source>
        <extracomment>%1 is a list such as &quot;place, camera, time&quot;</extracomment>
        <translation>O arquivo é enviado exatamente como está, com o que há de oculto nele: %1.</translation>
    </message>
    <message>
        <source>It moves, so it is sent as it is. Pictures that move cannot be cropped or turned.</source>
        <translation>Ela se move, por isso é enviada como está. Imagens em movimento não podem ser cortadas nem giradas.</translation>
    </message>
    <message>
        <source>The file is sent exactly as it is, with everything hidden in it, possibly the place and the camera.</source>
        <translation>O arquivo é enviado exatamente como está, com tudo o que há de oculto nele, talvez o lugar e a câmera.</translation>
    </message>
    <message>
        <source>Its name is sent with it: %1</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>O nome é enviado junto: %1</translation>
    </message>
</context>
<context>
    <name>Ui::SafetyNumberDialog</name>
    <message>
        <source>They are the same</source>
        <translation>São iguais</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>Número de segurança</translation>
    </message>
    <message>
        <source>Safety number with %1</source>
        <translation>Número de segurança com %1</translation>
    </message>
    <message>
        <source>Compare this number with the one on the screen of %1, side by side or over a call. If all digits are the same, only the two of you can read your messages.</source>
        <translation>Compare este número com o da tela de %1, lado a lado ou por chamada. Se todos os dígitos forem iguais, só vocês dois podem ler suas mensagens.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>There is no number yet: it comes with the first message to %1.</source>
        <translation>Ainda não há número: ele vem com a primeira mensagem para %1.</translation>
    </message>
    <message>
        <source>You have compared this number, and it was the same.</source>
        <translation>Você comparou este número, e era o mesmo.</translation>
    </message>
    <message>
        <source>No longer sure</source>
        <translation>Não tenho mais certeza</translation>
    </message>
    <message>
        <source>This number has changed. Compare it again before you write anything that matters.</source>
        <translation>Este número mudou. Compare-o de novo antes de escrever algo importante.</translation>
    </message>
    <message>
        <source>You have not compared this number yet.</source>
        <translation>Você ainda não comparou este número.</translation>
    </message>
</context>
<context>
    <name>Ui::SearchDelegate</name>
    <message>
        <source>You</source>
        <translation>Você</translation>
    </message>
    <message>
        <source>In %1, %2, %3: %4</source>
        <extracomment>A search result for a screen reader: the conversation, who wrote, when, and the text</extracomment>
        <translation>Em %1, %2, %3: %4</translation>
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
        <translation>Voltar às conversas</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Buscar em todas as mensagens</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>Mensagens encontradas</translation>
    </message>
    <message>
        <source>Words, “phrases”, names of files. The last word may be a beginning.</source>
        <translation>Palavras, “frases”, nomes de arquivos. Da última palavra, basta o começo.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nada encontrado.</translation>
    </message>
    <message>
        <source>Narrow by %1</source>
        <extracomment>%1 is for instance from:anna</extracomment>
        <translation>Restringir com %1</translation>
    </message>
</context>
<context>
    <name>Ui::SearchText</name>
    <message>
        <source>“%1” is nothing to search by. There are from: in: has: before: after: and on:. To find the word itself, put it in quotation marks.</source>
        <extracomment>%1 is what was typed, for instance form:</extracomment>
        <translation>Não dá para buscar com “%1”. Existem from: in: has: before: after: e on:. Para encontrar a própria palavra, coloque-a entre aspas.</translation>
    </message>
    <message>
        <source>What comes after “%1”?</source>
        <extracomment>%1 is for instance from:</extracomment>
        <translation>O que vem depois de “%1”?</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it like 2024-05-31, 2024-05 or 2024.</source>
        <translation>“%1” não é uma data. Escreva como 2024-05-31, 2024-05 ou 2024.</translation>
    </message>
    <message>
        <source>“%1”: there are has:image, has:file and has:link.</source>
        <translation>“%1”: existem has:image, has:file e has:link.</translation>
    </message>
    <message>
        <source>You talk with nobody called “%1”. from:me is you.</source>
        <translation>Você não conversa com ninguém chamado “%1”. from:me é você.</translation>
    </message>
    <message>
        <source>There is no conversation called “%1”.</source>
        <translation>Não há nenhuma conversa chamada “%1”.</translation>
    </message>
    <message>
        <source>No day fits all of these dates.</source>
        <translation>Nenhum dia atende a todas estas datas.</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Em %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 a %2</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <translation>A partir de %1</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Até %1</translation>
    </message>
    <message>
        <source>Searched all %1 messages on this computer.</source>
        <translation>Busca em todas as %1 mensagens deste computador.</translation>
    </message>
    <message>
        <source>Older ones are still being prepared and cannot be found yet.</source>
        <translation>As mais antigas ainda estão sendo preparadas e ainda não podem ser encontradas.</translation>
    </message>
    <message>
        <source>Older ones are still being prepared: they are found by words as they were written only.</source>
        <translation>As mais antigas ainda estão sendo preparadas: só são encontradas pelas palavras como foram escritas.</translation>
    </message>
    <message>
        <source>Searched back to %2 so far; there are %1 messages.</source>
        <extracomment>%1: a number, of all messages; %2: a date</extracomment>
        <translation>Pesquisado até %2 por enquanto; há %1 mensagens.</translation>
    </message>
</context>
<context>
    <name>Ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escrita</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidade</translation>
    </message>
    <message>
        <source>Tell others when I have read their messages</source>
        <translation>Dizer aos outros quando li as mensagens deles</translation>
    </message>
    <message>
        <source>Without it you still see who has read yours, if they tell you.</source>
        <translation>Sem isso você ainda vê quem leu as suas, se contarem a você.</translation>
    </message>
    <message>
        <source>Tell others when I am typing</source>
        <translation>Dizer aos outros quando estou digitando</translation>
    </message>
    <message>
        <source>Show others when I am online</source>
        <translation>Mostrar aos outros quando estou online</translation>
    </message>
    <message>
        <source>Photos and files</source>
        <translation>Fotos e arquivos</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamanho do texto</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line</source>
        <translation>Enter envia, Shift+Enter começa uma nova linha</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter starts a new line</source>
        <translation>Ctrl+Enter envia, Enter começa uma nova linha</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Até %1</translation>
    </message>
    <message>
        <source>On a metered network</source>
        <translation>Em uma rede limitada</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>Economizar dados</translation>
    </message>
    <message>
        <source>Nothing is downloaded until you ask for it. Small previews come with the message.</source>
        <translation>Nada é baixado até você pedir. Prévias pequenas vêm com a mensagem.</translation>
    </message>
    <message>
        <source>Download photos automatically</source>
        <translation>Baixar fotos automaticamente</translation>
    </message>
    <message>
        <source>Download files automatically</source>
        <translation>Baixar arquivos automaticamente</translation>
    </message>
</context>
<context>
    <name>Ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Menu of a message</source>
        <translation>Menu de uma mensagem</translation>
    </message>
    <message>
        <source>Close the nearest thing</source>
        <translation>Fechar o que estiver mais perto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Conversation by its place in the list</source>
        <translation>Conversa pelo lugar na lista</translation>
    </message>
    <message>
        <source>Usual keys for all</source>
        <translation>Teclas usuais para tudo</translation>
    </message>
    <message>
        <source>Choose a shortcut and press other keys for it. Backspace takes its keys away.</source>
        <translation>Escolha um atalho e pressione outras teclas para ele. Backspace tira as teclas dele.</translation>
    </message>
    <message>
        <source>Usual keys for: %1</source>
        <translation>Teclas usuais para: %1</translation>
    </message>
    <message>
        <source>%1 is needed for writing and moving about. Take Ctrl or Alt with another key, or a function key.</source>
        <translation>%1 é necessário para escrever e se mover. Use Ctrl ou Alt com outra tecla, ou uma tecla de função.</translation>
    </message>
    <message>
        <source>%1 already means “%2”. Give that other keys first.</source>
        <extracomment>%1 are keys, %2 what they do</extracomment>
        <translation>%1 já significa “%2”. Dê outras teclas a isso primeiro.</translation>
    </message>
</context>
<context>
    <name>Ui::SignInPage</name>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar a senha</translation>
    </message>
</context>
<context>
    <name>Ui::SignInView</name>
    <message>
        <source>The first account on your relay: yours.</source>
        <translation>A primeira conta no seu relay: a sua.</translation>
    </message>
</context>
<context>
    <name>Ui::TimelineView</name>
    <message>
        <source>Go to the newest message</source>
        <translation>Ir para a mensagem mais nova</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
    <message numerus="yes">
        <source>Go to the newest message, %n unread</source>
        <translation>
            <numerusform>Ir para a mensagem mais nova, %n não lida</numerusform>
            <numerusform>Ir para a mensagem mais nova, %n não lidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Unread messages</source>
        <translation>Mensagens não lidas</translation>
    </message>
</context>
<context>
    <name>Ui::TrustBanner</name>
    <message>
        <source>Compare safety number</source>
        <translation>Comparar o número de segurança</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Enviar mesmo assim</translation>
    </message>
    <message>
        <source>The safety number you compared with %1 has changed: a new device, or somebody else. Nothing is sent until you decide.</source>
        <translation>O número de segurança que você comparou com %1 mudou: um novo dispositivo ou outra pessoa. Nada é enviado até você decidir.</translation>
    </message>
</context>
<context>
    <name>Ui::UnlockView</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase secreta</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Repita a frase secreta</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Escolha uma frase secreta</translation>
    </message>
    <message>
        <source>This computer has no keychain that Kith can use. A passphrase locks your messages here instead; you enter it whenever Kith starts.</source>
        <translation>Este computador não tem um chaveiro que o Kith possa usar. Em vez disso, uma frase secreta protege suas mensagens aqui; você a digita sempre que o Kith inicia.</translation>
    </message>
    <message>
        <source>Kith is locked</source>
        <translation>O Kith está bloqueado</translation>
    </message>
    <message>
        <source>Your messages are locked with a passphrase.</source>
        <translation>Suas mensagens estão protegidas por uma frase secreta.</translation>
    </message>
    <message>
        <source>Kith could not be opened</source>
        <translation>Não foi possível abrir o Kith</translation>
    </message>
    <message>
        <source>This passphrase does not open it. Check how it is written and try again.</source>
        <translation>Esta frase secreta não abre. Confira como está escrita e tente de novo.</translation>
    </message>
    <message>
        <source>Enter the passphrase first.</source>
        <translation>Digite a frase secreta primeiro.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>As duas frases secretas não são iguais.</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Abrindo…</translation>
    </message>
</context>
<context>
    <name>Ui::WelcomePage</name>
    <message>
        <source>Welcome to Kith</source>
        <translation>Boas-vindas ao Kith</translation>
    </message>
    <message>
        <source>Messages and photos that only you and the people you write to can read. No phone number, no e-mail.</source>
        <translation>Mensagens e fotos que só você e as pessoas para quem escreve podem ler. Sem número de telefone, sem e-mail.</translation>
    </message>
    <message>
        <source>Join with an invite link</source>
        <translation>Entrar com um link de convite</translation>
    </message>
    <message>
        <source>Somebody sent you a link to the relay they use</source>
        <translation>Alguém enviou a você um link para o relay que usa</translation>
    </message>
    <message>
        <source>Sign in to a relay</source>
        <translation>Entrar em um relay</translation>
    </message>
    <message>
        <source>You know the address of a relay: make an account there, or use the one you have</source>
        <translation>Você sabe o endereço de um relay: crie uma conta lá ou use a que tem</translation>
    </message>
    <message>
        <source>Host a relay on this computer</source>
        <translation>Hospedar um relay neste computador</translation>
    </message>
    <message>
        <source>Start your own, and invite others to it</source>
        <translation>Inicie o seu e convide outras pessoas</translation>
    </message>
    <message>
        <source>Want your own? On a computer that stays on, run “kith-relay serve --data FOLDER”. It prints an invite link to begin with.</source>
        <translation>Quer o seu próprio? Em um computador que fique ligado, execute “kith-relay serve --data PASTA”. Ele mostra um link de convite para começar.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Messages that only the people in a conversation can read.</source>
        <translation>Mensagens que só as pessoas de uma conversa podem ler.</translation>
    </message>
    <message>
        <source>Keeps everything of an account in this folder.</source>
        <translation>Guarda tudo de uma conta nesta pasta.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>pasta</translation>
    </message>
    <message>
        <source>An invite link: kith://invite/…</source>
        <translation>Um link de convite: kith://invite/…</translation>
    </message>
</context>
</TS>
