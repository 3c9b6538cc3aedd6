<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>Ui::AccountPage</name>
    <message>
        <source>Your account</source>
        <translation>Tu cuenta</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Repite la contraseña</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Make an account</source>
        <translation>Crear una cuenta</translation>
    </message>
    <message>
        <source>I have no recovery key</source>
        <translation>No tengo clave de recuperación</translation>
    </message>
    <message>
        <source>On %1.</source>
        <translation>En %1.</translation>
    </message>
    <message>
        <source>On %1. It takes new people only with an invite link.</source>
        <translation>En %1. Solo admite a personas nuevas con un enlace de invitación.</translation>
    </message>
    <message>
        <source>On %1. It takes no new people.</source>
        <translation>En %1. No admite a personas nuevas.</translation>
    </message>
    <message>
        <source>You were invited to %1.</source>
        <translation>Te han invitado a %1.</translation>
    </message>
    <message>
        <source>%1 invited you to %2.</source>
        <translation>%1 te ha invitado a %2.</translation>
    </message>
    <message>
        <source>Others find you by your user name. Nobody can reset your password, so keep it safe.</source>
        <translation>Los demás te encuentran por tu nombre de usuario. Nadie puede restablecer tu contraseña: guárdala bien.</translation>
    </message>
    <message>
        <source>The recovery key was shown when the account was made. It brings your identity to this device.</source>
        <translation>La clave de recuperación se mostró al crear la cuenta. Trae tu identidad a este dispositivo.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>I have an account already</source>
        <translation>Ya tengo una cuenta</translation>
    </message>
    <message>
        <source>Make a new account</source>
        <translation>Crear una cuenta nueva</translation>
    </message>
    <message>
        <source>Enter a user name.</source>
        <translation>Escribe un nombre de usuario.</translation>
    </message>
    <message>
        <source>Enter a password.</source>
        <translation>Escribe una contraseña.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Las dos contraseñas no son iguales.</translation>
    </message>
    <message>
        <source>Making your account …</source>
        <translation>Creando tu cuenta…</translation>
    </message>
    <message>
        <source>Enter your recovery key, or choose what to do without it.</source>
        <translation>Escribe tu clave de recuperación o elige qué hacer sin ella.</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>This is not the recovery key of this account. Check how it is written.</source>
        <translation>Esta no es la clave de recuperación de esta cuenta. Comprueba cómo está escrita.</translation>
    </message>
    <message>
        <source>Go on without a recovery key?</source>
        <translation>¿Seguir sin clave de recuperación?</translation>
    </message>
    <message>
        <source>Your account gets a new identity. Everybody you write with is told that it changed and may compare the safety number again. Your other devices are signed out.</source>
        <translation>Tu cuenta recibe una identidad nueva. A todas las personas con las que escribes se les avisa del cambio, y pueden volver a comparar el número de seguridad. En tus otros dispositivos se cierra la sesión.</translation>
    </message>
    <message>
        <source>Get a new identity</source>
        <translation>Obtener una identidad nueva</translation>
    </message>
    <message>
        <source>I have an invite link</source>
        <translation>Tengo un enlace de invitación</translation>
    </message>
</context>
<context>
    <name>Ui::Announcer</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n mensaje nuevo</numerusform>
            <numerusform>%n mensajes nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) from %1</source>
        <extracomment>%1 is a name</extracomment>
        <translation>
            <numerusform>%n mensaje nuevo de %1</numerusform>
            <numerusform>%n mensajes nuevos de %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::AttachmentStrip</name>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
</context>
<context>
    <name>Ui::BubbleLayout</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
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
        <translation>%1, en pausa</translation>
    </message>
    <message>
        <source>%1, being prepared</source>
        <translation>%1, preparándose</translation>
    </message>
    <message>
        <source>%1, waiting</source>
        <translation>%1, en espera</translation>
    </message>
    <message>
        <source>%1, could not be fetched</source>
        <translation>%1, no se pudo obtener</translation>
    </message>
</context>
<context>
    <name>Ui::CaptionField</name>
    <message>
        <source>Caption</source>
        <translation>Pie de foto</translation>
    </message>
    <message>
        <source>Add a caption</source>
        <translation>Añadir un pie de foto</translation>
    </message>
</context>
<context>
    <name>Ui::ChatHeader</name>
    <message>
        <source>Back to the conversations</source>
        <translation>Volver a las conversaciones</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>Número de seguridad</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Safety number: compared</source>
        <translation>Número de seguridad: comparado</translation>
    </message>
    <message>
        <source>Safety number: changed</source>
        <translation>Número de seguridad: ha cambiado</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>escribiendo…</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Activar avisos</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation>Quitar de este ordenador</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>Buscar en esta conversación</translation>
    </message>
    <message>
        <source>Jump to a date</source>
        <translation>Ir a una fecha</translation>
    </message>
    <message>
        <source>Media, files and links</source>
        <translation>Multimedia, archivos y enlaces</translation>
    </message>
</context>
<context>
    <name>Ui::ChatPage</name>
    <message>
        <source>That did not work</source>
        <translation>No ha funcionado</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Escribe a %1</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>No se ha enviado</translation>
    </message>
    <message>
        <source>Remove this conversation?</source>
        <translation>¿Quitar esta conversación?</translation>
    </message>
    <message>
        <source>Its messages and pictures are deleted from this computer. %1 keeps theirs.</source>
        <translation>Sus mensajes e imágenes se borran de este ordenador. %1 conserva los suyos.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>It could not be removed</source>
        <translation>No se ha podido quitar</translation>
    </message>
    <message>
        <source>Choose a conversation to read and write</source>
        <translation>Elige una conversación para leer y escribir</translation>
    </message>
    <message>
        <source>Drop here to send to %1</source>
        <translation>Suelta aquí para enviar a %1</translation>
    </message>
    <message>
        <source>“%1” was not sent</source>
        <translation>«%1» no se envió</translation>
    </message>
    <message>
        <source>Begin with “New conversation”: you only need to know a user name</source>
        <translation>Empieza con «Nueva conversación»: solo necesitas conocer un nombre de usuario</translation>
    </message>
</context>
<context>
    <name>Ui::ComparisonView</name>
    <message>
        <source>Original and result</source>
        <translation>Original y resultado</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>As it is sent</source>
        <translation>Así se envía</translation>
    </message>
</context>
<context>
    <name>Ui::Composer</name>
    <message>
        <source>Attach a photo or file</source>
        <translation>Adjuntar una foto o un archivo</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Ten at a time</source>
        <translation>Diez cada vez</translation>
    </message>
    <message>
        <source>The first ten are attached. Send them, then add the rest.</source>
        <translation>Se han adjuntado los diez primeros. Envíalos y después añade el resto.</translation>
    </message>
    <message>
        <source>Nothing to attach</source>
        <translation>No hay nada que adjuntar</translation>
    </message>
    <message>
        <source>Attach photos or files</source>
        <translation>Adjuntar fotos o archivos</translation>
    </message>
    <message>
        <source>Folders, devices and what cannot be read cannot be sent.</source>
        <translation>Las carpetas, los dispositivos y lo que no se puede leer no se pueden enviar.</translation>
    </message>
    <message>
        <source>Not everything was attached</source>
        <translation>No se adjuntó todo</translation>
    </message>
</context>
<context>
    <name>Ui::ComposerText</name>
    <message>
        <source>Message composer</source>
        <translation>Escritura de mensajes</translation>
    </message>
</context>
<context>
    <name>Ui::ConnectionBanner</name>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Iniciar sesión de nuevo</translation>
    </message>
    <message numerus="yes">
        <source>No connection to the relay. Trying again in %n second(s).</source>
        <translation>
            <numerusform>Sin conexión con el relé. Nuevo intento en %n segundo.</numerusform>
            <numerusform>Sin conexión con el relé. Nuevo intento en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection to the relay. Trying again …</source>
        <translation>Sin conexión con el relé. Intentándolo de nuevo…</translation>
    </message>
    <message>
        <source>Connecting to the relay …</source>
        <translation>Conectando con el relé…</translation>
    </message>
    <message numerus="yes">
        <source>Catching up: %n message(s) to come</source>
        <translation>
            <numerusform>Poniéndose al día: falta %n mensaje</numerusform>
            <numerusform>Poniéndose al día: faltan %n mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is full. New messages wait at the relay until you make some room.</source>
        <translation>El disco está lleno. Los mensajes nuevos esperan en el relé hasta que hagas sitio.</translation>
    </message>
    <message>
        <source>New messages cannot be stored here and wait at the relay. %1</source>
        <translation>Los mensajes nuevos no se pueden guardar aquí y esperan en el relé. %1</translation>
    </message>
</context>
<context>
    <name>Ui::ConversationDelegate</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n mensaje sin leer</numerusform>
            <numerusform>%n mensajes sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>typing</source>
        <translation>escribiendo</translation>
    </message>
    <message>
        <source>draft: %1</source>
        <translation>borrador: %1</translation>
    </message>
    <message>
        <source>you: %1</source>
        <translation>tú: %1</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>escribiendo…</translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation>Borrador:</translation>
    </message>
</context>
<context>
    <name>Ui::ConversationPane</name>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>No conversation matches.</source>
        <translation>No coincide ninguna conversación.</translation>
    </message>
    <message>
        <source>No conversations yet.
Write to somebody by their user name.</source>
        <translation>Aún no hay conversaciones.
Escribe a alguien por su nombre de usuario.</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Sesión iniciada como %1</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Invitar a alguien</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Show recovery key</source>
        <translation>Mostrar la clave de recuperación</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Buscar conversaciones</translation>
    </message>
    <message>
        <source>Search all messages for “%1”</source>
        <extracomment>%1 was typed to find conversations</extracomment>
        <translation>Buscar «%1» en todos los mensajes</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Buscar en todos los mensajes</translation>
    </message>
</context>
<context>
    <name>Ui::CropView</name>
    <message>
        <source>Part to keep</source>
        <translation>Parte que se conserva</translation>
    </message>
    <message>
        <source>Arrow keys move the frame, with Shift they move its lower right corner. Enter keeps it, Escape leaves everything as it was.</source>
        <translation>Las teclas de flecha mueven el marco; con Mayús mueven su esquina inferior derecha. Intro lo acepta, Escape deja todo como estaba.</translation>
    </message>
</context>
<context>
    <name>Ui::DateJump</name>
    <message>
        <source>Jump to a date</source>
        <translation>Ir a una fecha</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
</context>
<context>
    <name>Ui::DetailsPanel</name>
    <message>
        <source>Media, files and links</source>
        <translation>Multimedia, archivos y enlaces</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Multimedia</translation>
    </message>
    <message>
        <source>No photos yet.</source>
        <translation>Aún no hay fotos.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>No files yet.</source>
        <translation>Aún no hay archivos.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>No links yet.</source>
        <translation>Aún no hay enlaces.</translation>
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
        <translation>Aceptar</translation>
    </message>
</context>
<context>
    <name>Ui::ErrorText</name>
    <message>
        <source>This cannot be used as it was entered.</source>
        <translation>Esto no se puede usar tal como está escrito.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>Se ha cancelado.</translation>
    </message>
    <message>
        <source>It is not on this computer any more, or the relay no longer keeps it.</source>
        <translation>Ya no está en este ordenador o el relé ya no lo guarda.</translation>
    </message>
    <message>
        <source>This is already there, or already under way.</source>
        <translation>Esto ya existe o ya está en marcha.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>No se puede leer el archivo.</translation>
    </message>
    <message>
        <source>The file cannot be written there.</source>
        <translation>Ahí no se puede escribir el archivo.</translation>
    </message>
    <message>
        <source>The disk is full, so this could not be kept.</source>
        <translation>El disco está lleno, así que no se ha podido guardar.</translation>
    </message>
    <message>
        <source>Kith is already open with this profile.</source>
        <translation>Kith ya está abierto con este perfil.</translation>
    </message>
    <message>
        <source>Nobody is signed in here yet.</source>
        <translation>Aún no hay ninguna sesión iniciada aquí.</translation>
    </message>
    <message>
        <source>The key file can be read by others on this computer, or it is not a key file.</source>
        <translation>Otras personas de este ordenador pueden leer el archivo de clave, o no es un archivo de clave.</translation>
    </message>
    <message>
        <source>This message is longer than one message can be.</source>
        <translation>Este mensaje es más largo de lo que puede ser un mensaje.</translation>
    </message>
    <message>
        <source>This picture is damaged, or of a kind that Kith does not read.</source>
        <translation>Esta imagen está dañada o es de un tipo que Kith no lee.</translation>
    </message>
    <message>
        <source>This picture has more pixels than can be opened safely.</source>
        <translation>Esta imagen tiene más píxeles de los que se pueden abrir sin riesgo.</translation>
    </message>
    <message>
        <source>Somebody is signed in with this profile already.</source>
        <translation>Ya hay una sesión iniciada con este perfil.</translation>
    </message>
    <message>
        <source>Something went wrong inside Kith. It is not your fault, and nothing was lost.</source>
        <translation>Algo ha fallado dentro de Kith. No es culpa tuya y no se ha perdido nada.</translation>
    </message>
    <message>
        <source>The relay cannot be reached at this address.</source>
        <translation>No se llega al relé en esta dirección.</translation>
    </message>
    <message>
        <source>The connection to the relay broke.</source>
        <translation>Se ha cortado la conexión con el relé.</translation>
    </message>
    <message>
        <source>The relay did not answer in time.</source>
        <translation>El relé no ha respondido a tiempo.</translation>
    </message>
    <message>
        <source>No protected connection to the relay could be made, so nothing was sent.</source>
        <translation>No se ha podido establecer una conexión protegida con el relé, así que no se ha enviado nada.</translation>
    </message>
    <message>
        <source>The relay shows another key than the one you know. Somebody may be standing between you and the relay, so nothing was sent.</source>
        <translation>El relé muestra una clave distinta de la que conoces. Puede que alguien se interponga entre tú y el relé, así que no se ha enviado nada.</translation>
    </message>
    <message>
        <source>No authority vouches for this relay; it vouches for itself.</source>
        <translation>Ninguna autoridad responde por este relé; responde por sí mismo.</translation>
    </message>
    <message>
        <source>What answered at this address does not speak like a Kith relay.</source>
        <translation>Lo que ha contestado en esta dirección no habla como un relé de Kith.</translation>
    </message>
    <message>
        <source>The relay and this Kith are too far apart in age to understand each other.</source>
        <translation>El relé y este Kith son de épocas demasiado distintas para entenderse.</translation>
    </message>
    <message>
        <source>The relay did not understand what this Kith asked for.</source>
        <translation>El relé no ha entendido lo que pedía este Kith.</translation>
    </message>
    <message>
        <source>The relay does not know this user name with this password.</source>
        <translation>El relé no conoce este nombre de usuario con esta contraseña.</translation>
    </message>
    <message>
        <source>The relay does not allow this.</source>
        <translation>El relé no lo permite.</translation>
    </message>
    <message>
        <source>There is nobody of that name on this relay.</source>
        <translation>No hay nadie con ese nombre en este relé.</translation>
    </message>
    <message>
        <source>Somebody on this relay already has this user name.</source>
        <translation>Alguien en este relé ya tiene este nombre de usuario.</translation>
    </message>
    <message>
        <source>A user name has 2 to 32 letters from a to z, digits, dots, dashes or underscores, and begins and ends with a letter or digit.</source>
        <translation>Un nombre de usuario tiene de 2 a 32 letras de la a a la z, cifras, puntos, guiones o guiones bajos, y empieza y acaba con una letra o una cifra.</translation>
    </message>
    <message>
        <source>This relay takes new people only with an invite link.</source>
        <translation>Este relé solo admite a personas nuevas con un enlace de invitación.</translation>
    </message>
    <message>
        <source>This invite was used up, has run out, or belongs to another relay.</source>
        <translation>Esta invitación ya se ha usado, ha caducado o es de otro relé.</translation>
    </message>
    <message numerus="yes">
        <source>That was too often in a short time. The relay asks to wait %n second(s).</source>
        <translation>
            <numerusform>Han sido demasiados intentos en poco tiempo. El relé pide esperar %n segundo.</numerusform>
            <numerusform>Han sido demasiados intentos en poco tiempo. El relé pide esperar %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>That was too often in a short time. The relay asks to wait a little.</source>
        <translation>Han sido demasiados intentos en poco tiempo. El relé pide esperar un poco.</translation>
    </message>
    <message>
        <source>This is larger than the relay takes.</source>
        <translation>Es más grande de lo que acepta el relé.</translation>
    </message>
    <message>
        <source>Your space on this relay is used up.</source>
        <translation>Tu espacio en este relé está agotado.</translation>
    </message>
    <message>
        <source>The group has just changed.</source>
        <translation>El grupo acaba de cambiar.</translation>
    </message>
    <message>
        <source>This person takes no messages from people they do not know.</source>
        <translation>Esta persona no recibe mensajes de gente que no conoce.</translation>
    </message>
    <message>
        <source>This device was removed from your account, or signed in somewhere else in its place.</source>
        <translation>Este dispositivo se ha quitado de tu cuenta, o se ha iniciado sesión en otro en su lugar.</translation>
    </message>
    <message>
        <source>The relay has too much to do just now.</source>
        <translation>El relé tiene demasiado que hacer en este momento.</translation>
    </message>
    <message>
        <source>Something went wrong at the relay.</source>
        <translation>Algo ha fallado en el relé.</translation>
    </message>
    <message>
        <source>Something changed at the same moment.</source>
        <translation>Algo ha cambiado en el mismo momento.</translation>
    </message>
    <message>
        <source>This password is too easy to guess.</source>
        <translation>Esta contraseña es demasiado fácil de adivinar.</translation>
    </message>
    <message>
        <source>This relay cannot do that yet.</source>
        <translation>Este relé aún no puede hacer eso.</translation>
    </message>
    <message>
        <source>This could not be decrypted: it was damaged, or meant for other keys.</source>
        <translation>No se ha podido descifrar: estaba dañado o era para otras claves.</translation>
    </message>
    <message>
        <source>This could not be decrypted: its key was used before. Its sender may have gone back to an old copy of the profile.</source>
        <translation>No se ha podido descifrar: su clave ya se había usado. Quizá su remitente ha vuelto a una copia antigua de su perfil.</translation>
    </message>
    <message>
        <source>This was protected with keys that this device does not have.</source>
        <translation>Estaba protegido con claves que este dispositivo no tiene.</translation>
    </message>
    <message>
        <source>This came with another identity than the one you know.</source>
        <translation>Ha llegado con una identidad distinta de la que conoces.</translation>
    </message>
    <message>
        <source>The signature is not right, so it was not believed.</source>
        <translation>La firma no es correcta, así que no se le ha dado crédito.</translation>
    </message>
    <message>
        <source>The key that was offered is not a good one, so it was not used.</source>
        <translation>La clave ofrecida no es buena, así que no se ha usado.</translation>
    </message>
    <message>
        <source>The sender named inside is not the one named outside.</source>
        <translation>El remitente indicado dentro no es el indicado fuera.</translation>
    </message>
    <message>
        <source>This was decrypted, but cannot be read as a message.</source>
        <translation>Se ha descifrado, pero no se puede leer como mensaje.</translation>
    </message>
    <message>
        <source>The list of devices is not signed as it must be, so it was not believed.</source>
        <translation>La lista de dispositivos no está firmada como debe, así que no se le ha dado crédito.</translation>
    </message>
    <message>
        <source>The file is not the one that was sent: it was changed on the way.</source>
        <translation>El archivo no es el que se envió: ha cambiado por el camino.</translation>
    </message>
    <message>
        <source>This was made with a newer Kith.</source>
        <translation>Esto se hizo con un Kith más nuevo.</translation>
    </message>
    <message>
        <source>Too many messages from there could not be decrypted.</source>
        <translation>Demasiados mensajes de allí no se han podido descifrar.</translation>
    </message>
    <message>
        <source>The safety number you had compared has changed, so nothing is sent until you decide.</source>
        <translation>El número de seguridad que habías comparado ha cambiado, así que no se envía nada hasta que decidas.</translation>
    </message>
    <message>
        <source>Your messages on this computer could not be read or written.</source>
        <translation>No se han podido leer o escribir tus mensajes en este ordenador.</translation>
    </message>
    <message>
        <source>The stored messages on this computer are damaged.</source>
        <translation>Los mensajes guardados en este ordenador están dañados.</translation>
    </message>
    <message>
        <source>This profile was used with a newer Kith.</source>
        <translation>Este perfil se ha usado con un Kith más nuevo.</translation>
    </message>
    <message>
        <source>The stored messages are not encrypted as they must be, so they were not opened.</source>
        <translation>Los mensajes guardados no están cifrados como deben, así que no se han abierto.</translation>
    </message>
    <message>
        <source>This does not open it.</source>
        <translation>Esto no lo abre.</translation>
    </message>
    <message>
        <source>The key to your messages is not in this computer&apos;s keychain.</source>
        <translation>La clave de tus mensajes no está en el llavero de este ordenador.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain did not answer.</source>
        <translation>El llavero de este ordenador no ha respondido.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Algo ha fallado.</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>Compruébalo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>See whether it is still there and you may open it.</source>
        <translation>Mira si sigue ahí y si puedes abrirlo.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elige otra carpeta.</translation>
    </message>
    <message>
        <source>Make some room and try again.</source>
        <translation>Libera espacio e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Close the other window first.</source>
        <translation>Cierra primero la otra ventana.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Inicia sesión primero.</translation>
    </message>
    <message>
        <source>Allow only yourself to read it (mode 0600) and try again.</source>
        <translation>Permite que solo tú puedas leerlo (modo 0600) e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Send it in two parts, or as a file.</source>
        <translation>Envíalo en dos partes o como archivo.</translation>
    </message>
    <message>
        <source>Send a smaller one.</source>
        <translation>Envía uno más pequeño.</translation>
    </message>
    <message>
        <source>You can send it as a file instead.</source>
        <translation>Puedes enviarla como archivo.</translation>
    </message>
    <message>
        <source>Start Kith with another profile for another account.</source>
        <translation>Inicia Kith con otro perfil para otra cuenta.</translation>
    </message>
    <message>
        <source>Try again; if it stays, start Kith anew.</source>
        <translation>Inténtalo de nuevo; si sigue igual, vuelve a iniciar Kith.</translation>
    </message>
    <message>
        <source>Check the address and your connection.</source>
        <translation>Comprueba la dirección y tu conexión.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Inténtalo de nuevo dentro de un momento.</translation>
    </message>
    <message>
        <source>Check the address, and the date and time of this computer.</source>
        <translation>Comprueba la dirección, y la fecha y la hora de este ordenador.</translation>
    </message>
    <message>
        <source>Ask whoever runs the relay whether its key was renewed before you go on.</source>
        <translation>Antes de seguir, pregunta a quien lleva el relé si ha renovado su clave.</translation>
    </message>
    <message>
        <source>Compare its key with the one you were given.</source>
        <translation>Compara su clave con la que te dieron.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Comprueba la dirección.</translation>
    </message>
    <message>
        <source>Update Kith.</source>
        <translation>Actualiza Kith.</translation>
    </message>
    <message>
        <source>Check both, also capital letters in the password.</source>
        <translation>Comprueba ambos, también las mayúsculas de la contraseña.</translation>
    </message>
    <message>
        <source>Check how the name is written.</source>
        <translation>Comprueba cómo está escrito el nombre.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Elige otro.</translation>
    </message>
    <message>
        <source>Ask somebody who is already there for a link.</source>
        <translation>Pide un enlace a alguien que ya esté ahí.</translation>
    </message>
    <message>
        <source>Ask for a new link.</source>
        <translation>Pide un enlace nuevo.</translation>
    </message>
    <message>
        <source>Ask whoever runs the relay for more.</source>
        <translation>Pide más a quien lleva el relé.</translation>
    </message>
    <message>
        <source>Ask them to write to you first.</source>
        <translation>Pídele que te escriba primero.</translation>
    </message>
    <message>
        <source>Sign in again to go on with this device.</source>
        <translation>Inicia sesión de nuevo para seguir con este dispositivo.</translation>
    </message>
    <message>
        <source>Take a longer one: three or four words work well.</source>
        <translation>Elige una más larga: tres o cuatro palabras van bien.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Compare the safety number to be sure who it is.</source>
        <translation>Compara el número de seguridad para saber con certeza quién es.</translation>
    </message>
    <message>
        <source>Ask for it to be sent again.</source>
        <translation>Pide que lo envíen de nuevo.</translation>
    </message>
    <message>
        <source>Check that the disk has room and works, and start Kith anew.</source>
        <translation>Comprueba que el disco tiene espacio y funciona, y vuelve a iniciar Kith.</translation>
    </message>
    <message>
        <source>Restore the profile from a backup, or sign in with a new one.</source>
        <translation>Restaura el perfil desde una copia de seguridad o inicia sesión con uno nuevo.</translation>
    </message>
    <message>
        <source>Check how it is written and try again.</source>
        <translation>Comprueba cómo está escrito e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Enter the passphrase of this profile.</source>
        <translation>Escribe la frase de contraseña de este perfil.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or enter the passphrase.</source>
        <translation>Desbloquea el llavero e inténtalo de nuevo, o escribe la frase de contraseña.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a sentence that says what happened, %2 one that says what to do</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 sent something that this version of Kith cannot show yet. Update Kith to see it.</source>
        <translation>%1 ha enviado algo que esta versión de Kith aún no puede mostrar. Actualiza Kith para verlo.</translation>
    </message>
    <message>
        <source>A message from %1 was protected with keys this device does not have. It has to be sent again.</source>
        <translation>Un mensaje de %1 estaba protegido con claves que este dispositivo no tiene. Hay que enviarlo de nuevo.</translation>
    </message>
    <message>
        <source>A message came with another identity than the one you know for %1. It was not opened.</source>
        <translation>Ha llegado un mensaje con una identidad distinta de la que conoces de %1. No se ha abierto.</translation>
    </message>
    <message>
        <source>A message that claims to be from %1 did not pass its checks. It was not opened.</source>
        <translation>Un mensaje que dice ser de %1 no ha superado las comprobaciones. No se ha abierto.</translation>
    </message>
    <message>
        <source>A message from %1 arrived, but cannot be read.</source>
        <translation>Ha llegado un mensaje de %1, pero no se puede leer.</translation>
    </message>
    <message>
        <source>Several messages from %1 could not be decrypted. Kith waits a while before it tries again.</source>
        <translation>Varios mensajes de %1 no se han podido descifrar. Kith espera un rato antes de volver a intentarlo.</translation>
    </message>
    <message>
        <source>A message from %1 could not be decrypted: it was damaged, or meant for other keys. It has to be sent again.</source>
        <translation>Un mensaje de %1 no se ha podido descifrar: estaba dañado o era para otras claves. Hay que enviarlo de nuevo.</translation>
    </message>
    <message>
        <source>The relay&apos;s program, kith-relay, is not on this computer. Install it beside Kith and try again.</source>
        <translation>El programa del relé, kith-relay, no está en este ordenador. Instálalo junto a Kith e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Another program on this computer uses port %1. Close it, or choose another port.</source>
        <translation>Otro programa de este ordenador usa el puerto %1. Ciérralo o elige otro puerto.</translation>
    </message>
    <message>
        <source>The relay&apos;s folder cannot be written: %1. Allow yourself to write there, or make room, and try again.</source>
        <translation>No se puede escribir en la carpeta del relé: %1. Date permiso para escribir ahí o libera espacio, e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The relay of this profile runs already, without this window. Stop it there first.</source>
        <translation>El relé de este perfil ya está en marcha, sin esta ventana. Detenlo allí primero.</translation>
    </message>
    <message>
        <source>The relay was started but did not answer. Try again; its log lies in the profile&apos;s folder relay.</source>
        <translation>El relé se ha iniciado, pero no ha respondido. Inténtalo de nuevo; su registro está en la carpeta relay del perfil.</translation>
    </message>
    <message>
        <source>The relay ended. It said: %1</source>
        <extracomment>%1 is what the relay&apos;s program said, in English</extracomment>
        <translation>El relé se ha cerrado. Ha dicho: %1</translation>
    </message>
    <message>
        <source>The relay could not be started. Its log lies in the profile&apos;s folder relay.</source>
        <translation>No se ha podido iniciar el relé. Su registro está en la carpeta relay del perfil.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Not sent: takes no messages from strangers</source>
        <translation>Sin enviar: no recibe mensajes de desconocidos</translation>
    </message>
    <message>
        <source>Not sent: safety number changed</source>
        <translation>Sin enviar: el número de seguridad ha cambiado</translation>
    </message>
    <message>
        <source>Not sent: too large</source>
        <translation>Sin enviar: demasiado grande</translation>
    </message>
    <message>
        <source>Not sent: your space is full</source>
        <translation>Sin enviar: tu espacio está lleno</translation>
    </message>
    <message>
        <source>Not sent: choose the file again</source>
        <translation>Sin enviar: vuelve a elegir el archivo</translation>
    </message>
    <message>
        <source>Not sent: file was changed</source>
        <translation>Sin enviar: el archivo cambió</translation>
    </message>
    <message>
        <source>Not sent: file cannot be read</source>
        <translation>Sin enviar: no se puede leer el archivo</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>The program ended before this file was ready to be sent.</source>
        <translation>El programa se cerró antes de que este archivo estuviera listo para enviarse.</translation>
    </message>
    <message>
        <source>The file was changed before it was ready to be sent.</source>
        <translation>El archivo cambió antes de estar listo para enviarse.</translation>
    </message>
    <message>
        <source>Delete this message and choose the file again.</source>
        <translation>Elimina este mensaje y vuelve a elegir el archivo.</translation>
    </message>
    <message>
        <source>Try again to send it as it is now.</source>
        <translation>Inténtalo de nuevo para enviarlo como está ahora.</translation>
    </message>
    <message>
        <source>This computer has nothing that reads %1 pictures.</source>
        <translation>Este equipo no tiene nada que lea imágenes %1.</translation>
    </message>
    <message>
        <source>This file is larger than this relay takes: %1 at most.</source>
        <translation>Este archivo es más grande de lo que acepta este relé: %1 como máximo.</translation>
    </message>
    <message>
        <source>This file is larger than can be sent: 2 GB at most, less if the relay says so.</source>
        <translation>Este archivo es más grande de lo que se puede enviar: 2 GB como máximo, menos si el relé así lo indica.</translation>
    </message>
    <message>
        <source>The file is empty, so there is nothing to send.</source>
        <translation>El archivo está vacío: no hay nada que enviar.</translation>
    </message>
    <message>
        <source>The relay shows an older list of devices than before, so nothing is sent to them.</source>
        <translation>El relé muestra una lista de dispositivos más antigua que antes, así que no se les envía nada.</translation>
    </message>
    <message>
        <source>It leaves by itself when the devices of the other person have brought their list back.</source>
        <translation>Saldrá solo cuando los dispositivos de la otra persona hayan devuelto su lista.</translation>
    </message>
    <message>
        <source>The clock of this computer is far ahead of the relay&apos;s.</source>
        <translation>El reloj de este ordenador va muy adelantado respecto al del relé.</translation>
    </message>
    <message>
        <source>Set date and time right, then try again.</source>
        <translation>Pon bien la fecha y la hora e inténtalo de nuevo.</translation>
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
        <translation>Resultado más reciente</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>Buscar en esta conversación</translation>
    </message>
    <message>
        <source>Jump to a date</source>
        <translation>Ir a una fecha</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Cannot be searched for</source>
        <translation>No se puede buscar así</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se ha encontrado nada</translation>
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
        <translation>Archivo %1, %2, %3</translation>
    </message>
    <message>
        <source>Link, %1: %2</source>
        <translation>Enlace, %1: %2</translation>
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
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Enlace nuevo</translation>
    </message>
    <message>
        <source>Invite link as a QR code</source>
        <translation>Enlace de invitación como código QR</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Enlace de invitación</translation>
    </message>
    <message>
        <source>Each link is good for one person</source>
        <translation>Cada enlace sirve para una persona</translation>
    </message>
    <message>
        <source>Copied. Send it only to the person you want to invite: whoever has it can join.</source>
        <translation>Copiado. Envíaselo solo a la persona que quieres invitar: quien lo tenga puede unirse.</translation>
    </message>
    <message>
        <source>Good for one person, for a week.</source>
        <translation>Sirve para una persona, durante una semana.</translation>
    </message>
</context>
<context>
    <name>Ui::HostPage</name>
    <message>
        <source>Host a relay on this computer</source>
        <translation>Alojar un relé en este ordenador</translation>
    </message>
    <message>
        <source>Your own relay, for you and the people you invite. It runs while Kith is open and stops when you close the window.</source>
        <translation>Tu propio relé, para ti y para quienes invites. Funciona mientras Kith está abierto y se detiene cuando cierras la ventana.</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Solo este ordenador</translation>
    </message>
    <message>
        <source>My network</source>
        <translation>Mi red</translation>
    </message>
    <message>
        <source>People on the same Wi-Fi or home network can join. For people elsewhere your router must let them in.</source>
        <translation>Pueden unirse las personas de la misma wifi o red doméstica. Para personas de fuera, tu router tiene que dejarlas entrar.</translation>
    </message>
    <message>
        <source>Nobody else can join. Good for trying Kith with two profiles.</source>
        <translation>Nadie más puede unirse. Va bien para probar Kith con dos perfiles.</translation>
    </message>
    <message>
        <source>Address that others use</source>
        <translation>Dirección que usan los demás</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Chosen for you</source>
        <translation>Se elige por ti</translation>
    </message>
    <message>
        <source>Start the relay</source>
        <translation>Iniciar el relé</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535. Leave it empty to have one chosen.</source>
        <translation>Un puerto es un número del 1 al 65535. Déjalo vacío para que se elija uno.</translation>
    </message>
    <message>
        <source>Enter only a name or number, for example relay.example.org or 192.168.1.20.</source>
        <translation>Escribe solo un nombre o un número, por ejemplo relay.example.org o 192.168.1.20.</translation>
    </message>
    <message>
        <source>Starting the relay …</source>
        <translation>Iniciando el relé…</translation>
    </message>
</context>
<context>
    <name>Ui::HostReadyPage</name>
    <message>
        <source>Invite somebody</source>
        <translation>Invitar a alguien</translation>
    </message>
    <message>
        <source>Start writing</source>
        <translation>Empezar a escribir</translation>
    </message>
    <message>
        <source>Your relay runs at %1. Only this computer reaches it: use the link in another profile here.</source>
        <extracomment>%1 is the address of the relay on this computer</extracomment>
        <translation>Tu relé funciona en %1. Solo este ordenador llega a él: usa el enlace en otro perfil de aquí.</translation>
    </message>
    <message>
        <source>Your relay runs at %1. Pass this link on, or let a telephone read the code.</source>
        <translation>Tu relé funciona en %1. Pasa este enlace, o deja que un teléfono lea el código.</translation>
    </message>
</context>
<context>
    <name>Ui::HostSection</name>
    <message>
        <source>Invite somebody</source>
        <translation>Invitar a alguien</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Iniciarlo de nuevo</translation>
    </message>
    <message>
        <source>It runs while Kith is open. When you close the window it stops, and what is on its way to others waits.</source>
        <translation>Funciona mientras Kith está abierto. Cuando cierras la ventana se detiene, y lo que va en camino a los demás espera.</translation>
    </message>
    <message>
        <source>Runs at %1</source>
        <translation>Funciona en %1</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Does not run</source>
        <translation>No está en marcha</translation>
    </message>
</context>
<context>
    <name>Ui::ImageReview</name>
    <message>
        <source>Thirty at a time</source>
        <translation>Treinta a la vez</translation>
    </message>
    <message>
        <source>The first thirty are here. Send them, then add the rest.</source>
        <translation>Las primeras treinta están aquí. Envíalas y después añade las demás.</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Añadir imágenes</translation>
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
        <translation>No se puede enviar como imagen.</translation>
    </message>
    <message>
        <source>It cannot be read as a picture. It can be sent as a file, unchanged.</source>
        <translation>No se puede leer como imagen. Se puede enviar como archivo, sin cambios.</translation>
    </message>
    <message>
        <source>Original: %1</source>
        <translation>Original: %1</translation>
    </message>
    <message>
        <source>Sent as a file, untouched</source>
        <translation>Se envía como archivo, sin cambios</translation>
    </message>
    <message>
        <source>Sent: %1 (%2 %)</source>
        <extracomment>%1 is size in pixels and bytes, %2 a percentage</extracomment>
        <translation>Se envía: %1 (%2 %)</translation>
    </message>
    <message>
        <source>Make it smaller anyway</source>
        <translation>Reducir de todos modos</translation>
    </message>
    <message>
        <source>Keep every pixel</source>
        <translation>Conservar todos los píxeles</translation>
    </message>
    <message numerus="yes">
        <source>Send %n pictures</source>
        <translation>
            <numerusform>Enviar %n imagen</numerusform>
            <numerusform>Enviar %n imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a picture</source>
        <translation>Enviar una imagen</translation>
    </message>
    <message>
        <source>Close without sending</source>
        <translation>Cerrar sin enviar</translation>
    </message>
    <message>
        <source>Send as a file, untouched</source>
        <translation>Enviar como archivo, sin cambios</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Small (1280)</source>
        <translation>Pequeña (1280)</translation>
    </message>
    <message>
        <source>Standard (1600)</source>
        <translation>Estándar (1600)</translation>
    </message>
    <message>
        <source>Large (2560)</source>
        <translation>Grande (2560)</translation>
    </message>
    <message>
        <source>Every pixel</source>
        <translation>Todos los píxeles</translation>
    </message>
    <message>
        <source>How much of a photo arrives, as the length of its longer side in pixels</source>
        <translation>Cuánto llega de una foto: la longitud de su lado más largo en píxeles</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Girar a la izquierda</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Girar a la derecha</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Reflejar</translation>
    </message>
    <message>
        <source>Side by side, or with a divider</source>
        <translation>Lado a lado o con una línea divisoria</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Cuadrado</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Imagen entera</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The file of this picture is too large to be opened.</source>
        <translation>El archivo de esta imagen es demasiado grande para abrirlo.</translation>
    </message>
    <message>
        <source>This caption is too long</source>
        <translation>Esta descripción es demasiado larga</translation>
    </message>
    <message>
        <source>Shorten it, or send the text as a message of its own.</source>
        <translation>Acórtala o envía el texto como un mensaje aparte.</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Enviar de todos modos</translation>
    </message>
    <message>
        <source>Nothing was sent yet, because this one cannot be read as a picture.</source>
        <translation>Aún no se ha enviado nada, porque esto no se puede leer como imagen.</translation>
    </message>
    <message>
        <source>Cropping and turning do not change a file: the whole picture is sent.</source>
        <translation>Recortar y girar no cambian un archivo: se envía la imagen entera.</translation>
    </message>
    <message numerus="yes">
        <source>Send %n files</source>
        <translation>
            <numerusform>Enviar %n archivo</numerusform>
            <numerusform>Enviar %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>Enviar un archivo</translation>
    </message>
    <message>
        <source>Send %1 and %2</source>
        <extracomment>%1 is &quot;3 pictures&quot;, %2 &quot;1 file&quot;</extracomment>
        <translation>Enviar %1 y %2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n imagen</numerusform>
            <numerusform>%n imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Close without sending?</source>
        <translation>¿Cerrar sin enviar?</translation>
    </message>
    <message numerus="yes">
        <source>The %n pictures and files chosen here are put away, with what was changed in them.</source>
        <translation>
            <numerusform>Se descarta %n elemento elegido aquí, con los cambios hechos.</numerusform>
            <numerusform>Se descartan las %n imágenes y archivos elegidos aquí, con los cambios hechos.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was changed in the picture is lost.</source>
        <translation>Se pierden los cambios hechos en la imagen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Ui::ImageView</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeña</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Fit the window, or full size</source>
        <translation>Ajustar a la ventana o tamaño completo</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Imagen anterior</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Imagen siguiente</translation>
    </message>
</context>
<context>
    <name>Ui::InvitePage</name>
    <message>
        <source>Join with an invite link</source>
        <translation>Unirse con un enlace de invitación</translation>
    </message>
    <message>
        <source>Paste the link you were given. It names the relay and carries what is needed to trust it.</source>
        <translation>Pega el enlace que te dieron. Indica el relé y lleva lo necesario para confiar en él.</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Enlace de invitación</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Paste the link first.</source>
        <translation>Pega primero el enlace.</translation>
    </message>
    <message>
        <source>This is not a whole invite link. It begins with kith://invite/ and may be long: copy all of it.</source>
        <translation>Este no es un enlace de invitación completo. Empieza por kith://invite/ y puede ser largo: cópialo entero.</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>Preguntando al relé…</translation>
    </message>
    <message>
        <source>The relay shows another key than this link names. Somebody may be standing between you and the relay, so nothing was sent. Ask whoever invited you for a new link.</source>
        <translation>El relé muestra otra clave que la que indica este enlace. Puede que haya alguien entre tú y el relé, así que no se ha enviado nada. Pide un enlace nuevo a quien te invitó.</translation>
    </message>
    <message>
        <source>The relay of this link cannot be reached. Check your connection, or ask whoever invited you whether it runs.</source>
        <translation>No se puede contactar con el relé de este enlace. Comprueba tu conexión o pregunta a quien te invitó si está en marcha.</translation>
    </message>
</context>
<context>
    <name>Ui::KeyButton</name>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Press the keys …</source>
        <translation>Pulsa las teclas…</translation>
    </message>
    <message>
        <source>%1: press the new keys</source>
        <extracomment>%1 is what the keys do, %2 the keys</extracomment>
        <translation>%1: pulsa las teclas nuevas</translation>
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
        <translation>Relé en este ordenador</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Invitar a alguien</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation>¿Cerrar sesión?</translation>
    </message>
    <message>
        <source>This device gets no more messages. What is stored on this computer stays. To come back you need your password and your recovery key.</source>
        <translation>Este dispositivo deja de recibir mensajes. Lo guardado en este ordenador se queda. Para volver necesitas tu contraseña y tu clave de recuperación.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>No ha funcionado</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Over a picture: who sent it, the day, the time</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>No se ha podido guardar</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Find a conversation</source>
        <translation>Buscar una conversación</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Conversación siguiente</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Conversación anterior</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>Siguiente conversación sin leer</translation>
    </message>
    <message>
        <source>Previous unread conversation</source>
        <translation>Anterior conversación sin leer</translation>
    </message>
    <message>
        <source>Attach a photo or file</source>
        <translation>Adjuntar una foto o un archivo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Todos los atajos</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>Buscar en esta conversación</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Buscar en todos los mensajes</translation>
    </message>
    <message>
        <source>Media, files and links</source>
        <translation>Multimedia, archivos y enlaces</translation>
    </message>
    <message>
        <source>See and change the shortcuts</source>
        <translation>Ver y cambiar los atajos</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Jump to a date</source>
        <translation>Ir a una fecha</translation>
    </message>
    <message>
        <source>Width of the conversation list</source>
        <translation>Ancho de la lista de conversaciones</translation>
    </message>
</context>
<context>
    <name>Ui::MainWindow</name>
    <message>
        <source>the keychain of this computer</source>
        <translation>el llavero de este ordenador</translation>
    </message>
    <message>
        <source>your passphrase</source>
        <translation>tu frase de contraseña</translation>
    </message>
    <message>
        <source>a key file</source>
        <translation>un archivo de clave</translation>
    </message>
    <message>
        <source>Kith %1. Your messages on this computer are encrypted; the key is kept in: %2.</source>
        <translation>Kith %1. Tus mensajes en este ordenador están cifrados; la clave se guarda en: %2.</translation>
    </message>
    <message>
        <source>You are signed in already</source>
        <translation>Ya has iniciado sesión</translation>
    </message>
    <message>
        <source>The invite link is for a new account. Start Kith with another profile to use it.</source>
        <translation>El enlace de invitación es para una cuenta nueva. Inicia Kith con otro perfil para usarlo.</translation>
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
        <translation>No se ha podido descargar</translation>
    </message>
    <message>
        <source>It could not be sent</source>
        <translation>No se ha podido enviar</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>¿Eliminar este mensaje?</translation>
    </message>
    <message>
        <source>It was not sent. Nobody will get it, and it is gone from this computer.</source>
        <translation>No se ha enviado. Nadie lo recibirá y desaparece de este ordenador.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>It could not be deleted</source>
        <translation>No se ha podido eliminar</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>No se ha podido guardar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Abrir enlace</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Copy selected text</source>
        <translation>Copiar el texto seleccionado</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copiar texto</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>Número de seguridad</translation>
    </message>
    <message>
        <source>Message info</source>
        <translation>Información del mensaje</translation>
    </message>
    <message>
        <source>Pause upload</source>
        <translation>Pausar la subida</translation>
    </message>
    <message>
        <source>Pause download</source>
        <translation>Pausar la descarga</translation>
    </message>
    <message>
        <source>Go on with the upload</source>
        <translation>Continuar la subida</translation>
    </message>
    <message>
        <source>Open %1?</source>
        <translation>¿Abrir %1?</translation>
    </message>
    <message>
        <source>Files of this kind can run programs on this computer.</source>
        <translation>Los archivos de este tipo pueden ejecutar programas en este ordenador.</translation>
    </message>
    <message>
        <source>Files of this kind can run programs on this computer, and read or delete your files. Open it only if you expected it and trust %1.</source>
        <translation>Los archivos de este tipo pueden ejecutar programas en este ordenador y leer o eliminar tus archivos. Ábrelo solo si lo esperabas y confías en %1.</translation>
    </message>
    <message>
        <source>It could not be opened</source>
        <translation>No se ha podido abrir</translation>
    </message>
    <message>
        <source>No program opens it</source>
        <translation>Ningún programa lo abre</translation>
    </message>
    <message>
        <source>This computer knows no program for files of this kind. You can save it.</source>
        <translation>Este ordenador no conoce ningún programa para archivos de este tipo. Puedes guardarlo.</translation>
    </message>
    <message>
        <source>It could not be copied</source>
        <translation>No se pudo copiar</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>It waits to be sent, and is gone from this computer then. If it is with the relay already, the others get it all the same.</source>
        <translation>Está a la espera de enviarse y desaparecerá de este ordenador. Si ya está en el relé, los demás la recibirán de todos modos.</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Copiar el nombre</translation>
    </message>
</context>
<context>
    <name>Ui::MessageInfoDialog</name>
    <message>
        <source>Message info</source>
        <translation>Información del mensaje</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Written, by the clock of %1</source>
        <translation>Escrito, según el reloj de %1</translation>
    </message>
    <message>
        <source>Arrived at the relay</source>
        <translation>Llegado al relé</translation>
    </message>
    <message>
        <source>Stored on this computer</source>
        <translation>Guardado en este ordenador</translation>
    </message>
    <message>
        <source>Safe at the relay</source>
        <translation>A salvo en el relé</translation>
    </message>
    <message>
        <source>Delivered to %1</source>
        <translation>Entregado a %1</translation>
    </message>
    <message>
        <source>On device %2 of %1</source>
        <translation>En el dispositivo %2 de %1</translation>
    </message>
    <message>
        <source>Read by %1</source>
        <translation>Leído por %1</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>Arrived here</source>
        <translation>Llegado aquí</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>aún no</translation>
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
        <translation>No se envió. %1</translation>
    </message>
</context>
<context>
    <name>Ui::MessageWords</name>
    <message>
        <source>waiting to be sent</source>
        <translation>esperando para enviarse</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leído</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>sin enviar</translation>
    </message>
    <message>
        <source>%1 has a new identity. Messages are protected, but compare the safety number to be sure who it is.</source>
        <translation>%1 tiene una identidad nueva. Los mensajes están protegidos, pero compara el número de seguridad para saber con certeza quién es.</translation>
    </message>
    <message>
        <source>%1 uses a new device. Messages are protected, but compare the safety number to be sure who it is.</source>
        <translation>%1 usa un dispositivo nuevo. Los mensajes están protegidos, pero compara el número de seguridad para saber con certeza quién es.</translation>
    </message>
    <message>
        <source>%1 no longer uses one of their devices.</source>
        <translation>%1 ya no usa uno de sus dispositivos.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) from %1 never arrived. They may have been lost or held back.</source>
        <translation>
            <numerusform>%n mensaje de %1 no ha llegado. Puede que se haya perdido o que lo hayan retenido.</numerusform>
            <numerusform>%n mensajes de %1 no han llegado. Puede que se hayan perdido o que los hayan retenido.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older message(s) could not be kept by the relay.</source>
        <translation>
            <numerusform>El relé no ha podido guardar %n mensaje antiguo.</numerusform>
            <numerusform>El relé no ha podido guardar %n mensajes antiguos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of your own devices changed, and this device did not do it. Look at your devices.</source>
        <translation>La lista de tus dispositivos ha cambiado, y no ha sido este dispositivo. Revisa tus dispositivos.</translation>
    </message>
    <message>
        <source>The relay has seen a newer state of this device. This profile may be an old copy, or somebody may have copied it.</source>
        <translation>El relé ha visto un estado más reciente de este dispositivo. Puede que este perfil sea una copia antigua o que alguien lo haya copiado.</translation>
    </message>
    <message>
        <source>The protection of this conversation was renewed.</source>
        <translation>Se ha renovado la protección de esta conversación.</translation>
    </message>
    <message>
        <source>Messages here are end-to-end encrypted: only you and %1 can read them.</source>
        <translation>Los mensajes de aquí están cifrados de extremo a extremo: solo tú y %1 podéis leerlos.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>picture: %1</source>
        <translation>imagen: %1</translation>
    </message>
    <message>
        <source>file %1, %2</source>
        <translation>archivo %1, %2</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
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
        <translation>Archivo</translation>
    </message>
    <message>
        <source>A message that cannot be shown</source>
        <translation>Un mensaje que no se puede mostrar</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Aún no hay mensajes</translation>
    </message>
    <message>
        <source>New identity</source>
        <translation>Identidad nueva</translation>
    </message>
    <message>
        <source>Devices changed</source>
        <translation>Han cambiado los dispositivos</translation>
    </message>
    <message>
        <source>Some messages are missing</source>
        <translation>Faltan algunos mensajes</translation>
    </message>
    <message>
        <source>Your devices changed</source>
        <translation>Han cambiado tus dispositivos</translation>
    </message>
    <message>
        <source>This profile may be a copy</source>
        <translation>Puede que este perfil sea una copia</translation>
    </message>
    <message>
        <source>Protection renewed</source>
        <translation>Protección renovada</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
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
        <translation>en línea</translation>
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
        <translation>desconectado</translation>
    </message>
    <message>
        <source>last seen just now</source>
        <translation>visto hace un momento</translation>
    </message>
    <message numerus="yes">
        <source>last seen %n minute(s) ago</source>
        <translation>
            <numerusform>visto hace %n minuto</numerusform>
            <numerusform>visto hace %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>last seen today at %1</source>
        <translation>visto hoy a las %1</translation>
    </message>
    <message>
        <source>last seen yesterday at %1</source>
        <translation>visto ayer a las %1</translation>
    </message>
    <message>
        <source>last seen on %1</source>
        <translation>visto el %1</translation>
    </message>
    <message>
        <source>upload paused</source>
        <translation>subida en pausa</translation>
    </message>
    <message>
        <source>download paused</source>
        <translation>descarga en pausa</translation>
    </message>
    <message>
        <source>upload failed, not sent</source>
        <translation>la subida falló, no enviado</translation>
    </message>
    <message>
        <source>could not be fetched</source>
        <translation>no se pudo obtener</translation>
    </message>
    <message>
        <source>file: %1</source>
        <extracomment>Read aloud by a screen reader: the last message of a conversation, a file; %1 is its name or what was written with it</extracomment>
        <translation>archivo: %1</translation>
    </message>
</context>
<context>
    <name>Ui::NewConversationDialog</name>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Who would you like to write to? Enter the user name this person has on your relay.</source>
        <translation>¿A quién quieres escribir? Escribe el nombre de usuario que esa persona tiene en tu relé.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>This is your own name. Enter that of somebody else.</source>
        <translation>Este es tu propio nombre. Escribe el de otra persona.</translation>
    </message>
</context>
<context>
    <name>Ui::PasswordDialog</name>
    <message>
        <source>Sign in again</source>
        <translation>Iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Escribe tu contraseña.</translation>
    </message>
    <message>
        <source>Invite link or address, if the relay has moved</source>
        <translation>Enlace de invitación o dirección, si el relé se ha mudado</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Repite la contraseña</translation>
    </message>
    <message>
        <source>Make the account again</source>
        <translation>Crear la cuenta de nuevo</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>Crear de nuevo</translation>
    </message>
    <message>
        <source>Sign in instead</source>
        <translation>Iniciar sesión en su lugar</translation>
    </message>
    <message>
        <source>Make the account again …</source>
        <translation>Crear la cuenta de nuevo…</translation>
    </message>
    <message>
        <source>The relay gets your account back, with the keys that are stored here. The password you type becomes the account&apos;s password there. Nothing that is stored here changes.</source>
        <translation>El relé recupera tu cuenta, con las claves guardadas aquí. La contraseña que escribas será allí la de la cuenta. Nada de lo guardado aquí cambia.</translation>
    </message>
    <message>
        <source>Or the relay was put back to an older state, from before your account was made.</source>
        <translation>O el relé se restauró a un estado anterior, de antes de que se creara tu cuenta.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Las dos contraseñas no son iguales.</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>Making your account again …</source>
        <translation>Creando tu cuenta de nuevo…</translation>
    </message>
    <message>
        <source>The relay does know your user name, but with another password. Sign in with that one. If you never had another, ask whoever runs the relay.</source>
        <translation>El relé sí conoce tu nombre de usuario, pero con otra contraseña. Inicia sesión con ella. Si nunca tuviste otra, pregunta a quien gestiona el relé.</translation>
    </message>
    <message>
        <source>This relay makes accounts only with an invite link. Ask somebody who is there for one, and put it into the field for the invite link above.</source>
        <translation>Este relé solo crea cuentas con un enlace de invitación. Pide uno a alguien que esté ahí y ponlo arriba, en el campo del enlace de invitación.</translation>
    </message>
</context>
<context>
    <name>Ui::RecoveryKeyPage</name>
    <message>
        <source>Your recovery key</source>
        <translation>Tu clave de recuperación</translation>
    </message>
    <message>
        <source>If this computer is lost, this key and your password bring your account back. Nobody else has it: write it down or save it somewhere safe.</source>
        <translation>Si pierdes este ordenador, esta clave y tu contraseña te devuelven la cuenta. Nadie más la tiene: anótala o guárdala en un lugar seguro.</translation>
    </message>
    <message>
        <source>I have kept it in a safe place</source>
        <translation>La he guardado en un lugar seguro</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Guardar la clave de recuperación</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Ui::RelayPage</name>
    <message>
        <source>Sign in to a relay</source>
        <translation>Iniciar sesión en un relé</translation>
    </message>
    <message>
        <source>Messages travel through a relay. It cannot read them.</source>
        <translation>Los mensajes viajan a través de un relé, que no puede leerlos.</translation>
    </message>
    <message>
        <source>Address of the relay</source>
        <translation>Dirección del relé</translation>
    </message>
    <message>
        <source>No authority vouches for this relay; it vouches for itself. Compare this key with the one that whoever runs it gave you. Continue only if they are the same.</source>
        <translation>Ninguna autoridad responde por este relé; responde por sí mismo. Compara esta clave con la que te dio quien lo lleva. Sigue solo si son iguales.</translation>
    </message>
    <message>
        <source>Key of the relay</source>
        <translation>Clave del relé</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Enter the address first, for example relay.example.org.</source>
        <translation>Escribe primero la dirección, por ejemplo relay.example.org.</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>Preguntando al relé…</translation>
    </message>
    <message>
        <source>The keys are the same</source>
        <translation>Las claves son iguales</translation>
    </message>
    <message>
        <source>An address looks like relay.example.org or 192.168.1.20:7443.</source>
        <translation>Una dirección tiene la forma relay.example.org o 192.168.1.20:7443.</translation>
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
        <translation>Imágenes: %1, %2 de %3</translation>
    </message>
    <message>
        <source>Drag to put them in another order</source>
        <translation>Arrastra para cambiar el orden</translation>
    </message>
    <message>
        <source>%1 (sent as a file, untouched)</source>
        <extracomment>Said of a picture that could not be opened; %1 is its name</extracomment>
        <translation>%1 (se envía como archivo, sin cambios)</translation>
    </message>
</context>
<context>
    <name>Ui::ReviewWords</name>
    <message>
        <source>place</source>
        <translation>lugar</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>cámara</translation>
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
        <translation>comentario</translation>
    </message>
    <message>
        <source>software</source>
        <translation>programas</translation>
    </message>
    <message>
        <source>hidden preview</source>
        <translation>vista previa oculta</translation>
    </message>
    <message>
        <source>hidden data</source>
        <translation>datos ocultos</translation>
    </message>
    <message>
        <source>technical details</source>
        <translation>detalles técnicos</translation>
    </message>
    <message>
        <source>%1 × %2 · %3</source>
        <extracomment>Width × height of a picture in pixels, and its size</extracomment>
        <translation>%1 × %2 · %3</translation>
    </message>
    <message>
        <source>Looks like a screenshot, text or a drawing: every pixel is kept.</source>
        <translation>Parece una captura de pantalla, un texto o un dibujo: se conservan todos los píxeles.</translation>
    </message>
    <message>
        <source>Parts of it are transparent, and stay so.</source>
        <translation>Tiene partes transparentes, y siguen siéndolo.</translation>
    </message>
    <message>
        <source>It is small already: its pixels stay as they are.</source>
        <translation>Ya es pequeña: sus píxeles se quedan como están.</translation>
    </message>
    <message>
        <source>Every pixel is kept.</source>
        <translation>Se conservan todos los píxeles.</translation>
    </message>
    <message>
        <source>Made smaller although it looks like text: letters may blur.</source>
        <translation>Reducida aunque parece texto: las letras pueden verse borrosas.</translation>
    </message>
    <message>
        <source>Removed before sending: %1.</source>
        <extracomment>%1 is a list such as &quot;place, camera, time&quot;</extracomment>
        <translation>Se quita antes de enviar: %1.</translation>
    </message>
    <message>
        <source>The file is sent exactly as it is.</source>
        <translation>El archivo se envía exactamente como está.</translation>
    </message>
    <message>
        <source>The file is sent exactly as it is, with what is hidden in it: %1.</source>
        <extracomment>%1 is a list such as &quot;place, camera, time&quot;</extracomment>
        <translation>El archivo se envía exactamente como está, con lo que lleva oculto: %1.</translation>
    </message>
    <message>
        <source>It moves, so it is sent as it is. Pictures that move cannot be cropped or turned.</source>
        <translation>Se mueve, así que se envía tal cual. Las imágenes en movimiento no se pueden recortar ni girar.</translation>
    </message>
    <message>
        <source>The file is sent exactly as it is, with everything hidden in it, possibly the place and the camera.</source>
        <translation>El archivo se envía exactamente como está, con todo lo que lleva oculto, quizá el lugar y la cámara.</translation>
    </message>
    <message>
        <source>Its name is sent with it: %1</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>Su nombre se envía también: %1</translation>
    </message>
</context>
<context>
    <name>Ui::SafetyNumberDialog</name>
    <message>
        <source>They are the same</source>
        <translation>Son iguales</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>Número de seguridad</translation>
    </message>
    <message>
        <source>Safety number with %1</source>
        <translation>Número de seguridad con %1</translation>
    </message>
    <message>
        <source>Compare this number with the one on the screen of %1, side by side or over a call. If all digits are the same, only the two of you can read your messages.</source>
        <translation>Compara este número con el de la pantalla de %1, en persona o por llamada. Si todas las cifras son iguales, solo vosotros dos podéis leer vuestros mensajes.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>There is no number yet: it comes with the first message to %1.</source>
        <translation>Aún no hay número: llega con el primer mensaje a %1.</translation>
    </message>
    <message>
        <source>You have compared this number, and it was the same.</source>
        <translation>Has comparado este número y era el mismo.</translation>
    </message>
    <message>
        <source>No longer sure</source>
        <translation>Ya no hay certeza</translation>
    </message>
    <message>
        <source>This number has changed. Compare it again before you write anything that matters.</source>
        <translation>Este número ha cambiado. Compáralo de nuevo antes de escribir nada importante.</translation>
    </message>
    <message>
        <source>You have not compared this number yet.</source>
        <translation>Aún no has comparado este número.</translation>
    </message>
</context>
<context>
    <name>Ui::SearchDelegate</name>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>In %1, %2, %3: %4</source>
        <extracomment>A search result for a screen reader: the conversation, who wrote, when, and the text</extracomment>
        <translation>En %1, %2, %3: %4</translation>
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
        <translation>Volver a las conversaciones</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Buscar en todos los mensajes</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>Mensajes encontrados</translation>
    </message>
    <message>
        <source>Words, “phrases”, names of files. The last word may be a beginning.</source>
        <translation>Palabras, «frases», nombres de archivos. De la última palabra basta el comienzo.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>No se ha encontrado nada.</translation>
    </message>
    <message>
        <source>Narrow by %1</source>
        <extracomment>%1 is for instance from:anna</extracomment>
        <translation>Acotar con %1</translation>
    </message>
</context>
<context>
    <name>Ui::SearchText</name>
    <message>
        <source>“%1” is nothing to search by. There are from: in: has: before: after: and on:. To find the word itself, put it in quotation marks.</source>
        <extracomment>%1 is what was typed, for instance form:</extracomment>
        <translation>Con «%1» no se puede buscar. Existen from: in: has: before: after: y on:. Para encontrar la palabra misma, ponla entre comillas.</translation>
    </message>
    <message>
        <source>What comes after “%1”?</source>
        <extracomment>%1 is for instance from:</extracomment>
        <translation>¿Qué va después de «%1»?</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it like 2024-05-31, 2024-05 or 2024.</source>
        <translation>«%1» no es una fecha. Escríbela como 2024-05-31, 2024-05 o 2024.</translation>
    </message>
    <message>
        <source>“%1”: there are has:image, has:file and has:link.</source>
        <translation>«%1»: existen has:image, has:file y has:link.</translation>
    </message>
    <message>
        <source>You talk with nobody called “%1”. from:me is you.</source>
        <translation>No hablas con nadie que se llame «%1». from:me eres tú.</translation>
    </message>
    <message>
        <source>There is no conversation called “%1”.</source>
        <translation>No hay ninguna conversación llamada «%1».</translation>
    </message>
    <message>
        <source>No day fits all of these dates.</source>
        <translation>Ningún día cumple todas estas fechas.</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>El %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Del %1 al %2</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <translation>Desde el %1</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Hasta el %1</translation>
    </message>
    <message>
        <source>Searched all %1 messages on this computer.</source>
        <translation>Se ha buscado en los %1 mensajes de este ordenador.</translation>
    </message>
    <message>
        <source>Older ones are still being prepared and cannot be found yet.</source>
        <translation>Los más antiguos aún se están preparando y todavía no se pueden encontrar.</translation>
    </message>
    <message>
        <source>Older ones are still being prepared: they are found by words as they were written only.</source>
        <translation>Los más antiguos aún se están preparando: solo se encuentran por las palabras tal como se escribieron.</translation>
    </message>
    <message>
        <source>Searched back to %2 so far; there are %1 messages.</source>
        <extracomment>%1: a number, of all messages; %2: a date</extracomment>
        <translation>Buscado hasta el %2 por ahora; hay %1 mensajes.</translation>
    </message>
</context>
<context>
    <name>Ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Tell others when I have read their messages</source>
        <translation>Decir a los demás cuándo he leído sus mensajes</translation>
    </message>
    <message>
        <source>Without it you still see who has read yours, if they tell you.</source>
        <translation>Sin esto sigues viendo quién ha leído los tuyos, si te lo dicen.</translation>
    </message>
    <message>
        <source>Tell others when I am typing</source>
        <translation>Decir a los demás cuándo estoy escribiendo</translation>
    </message>
    <message>
        <source>Show others when I am online</source>
        <translation>Mostrar a los demás cuándo estoy en línea</translation>
    </message>
    <message>
        <source>Photos and files</source>
        <translation>Fotos y archivos</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line</source>
        <translation>Intro envía, Mayús+Intro empieza una línea nueva</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter starts a new line</source>
        <translation>Ctrl+Intro envía, Intro empieza una línea nueva</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Hasta %1</translation>
    </message>
    <message>
        <source>On a metered network</source>
        <translation>En una red de uso medido</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>Ahorrar datos</translation>
    </message>
    <message>
        <source>Nothing is downloaded until you ask for it. Small previews come with the message.</source>
        <translation>No se descarga nada hasta que lo pidas. Las vistas previas pequeñas llegan con el mensaje.</translation>
    </message>
    <message>
        <source>Download photos automatically</source>
        <translation>Descargar fotos automáticamente</translation>
    </message>
    <message>
        <source>Download files automatically</source>
        <translation>Descargar archivos automáticamente</translation>
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
        <translation>Menú de un mensaje</translation>
    </message>
    <message>
        <source>Close the nearest thing</source>
        <translation>Cerrar lo más cercano</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Conversation by its place in the list</source>
        <translation>Conversación por su lugar en la lista</translation>
    </message>
    <message>
        <source>Usual keys for all</source>
        <translation>Teclas habituales para todo</translation>
    </message>
    <message>
        <source>Choose a shortcut and press other keys for it. Backspace takes its keys away.</source>
        <translation>Elige un atajo y pulsa otras teclas para él. Retroceso le quita sus teclas.</translation>
    </message>
    <message>
        <source>Usual keys for: %1</source>
        <translation>Teclas habituales para: %1</translation>
    </message>
    <message>
        <source>%1 is needed for writing and moving about. Take Ctrl or Alt with another key, or a function key.</source>
        <translation>%1 hace falta para escribir y moverse. Usa Ctrl o Alt con otra tecla, o una tecla de función.</translation>
    </message>
    <message>
        <source>%1 already means “%2”. Give that other keys first.</source>
        <extracomment>%1 are keys, %2 what they do</extracomment>
        <translation>%1 ya significa «%2». Dale antes otras teclas.</translation>
    </message>
</context>
<context>
    <name>Ui::SignInPage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
</context>
<context>
    <name>Ui::SignInView</name>
    <message>
        <source>The first account on your relay: yours.</source>
        <translation>La primera cuenta de tu relé: la tuya.</translation>
    </message>
</context>
<context>
    <name>Ui::TimelineView</name>
    <message>
        <source>Go to the newest message</source>
        <translation>Ir al mensaje más reciente</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message numerus="yes">
        <source>Go to the newest message, %n unread</source>
        <translation>
            <numerusform>Ir al mensaje más reciente, %n sin leer</numerusform>
            <numerusform>Ir al mensaje más reciente, %n sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Unread messages</source>
        <translation>Mensajes sin leer</translation>
    </message>
</context>
<context>
    <name>Ui::TrustBanner</name>
    <message>
        <source>Compare safety number</source>
        <translation>Comparar el número de seguridad</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Enviar de todos modos</translation>
    </message>
    <message>
        <source>The safety number you compared with %1 has changed: a new device, or somebody else. Nothing is sent until you decide.</source>
        <translation>El número de seguridad que comparaste con %1 ha cambiado: un dispositivo nuevo, u otra persona. No se envía nada hasta que decidas.</translation>
    </message>
</context>
<context>
    <name>Ui::UnlockView</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Repite la frase de contraseña</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
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
        <translation>Elige una frase de contraseña</translation>
    </message>
    <message>
        <source>This computer has no keychain that Kith can use. A passphrase locks your messages here instead; you enter it whenever Kith starts.</source>
        <translation>Este ordenador no tiene un llavero que Kith pueda usar. En su lugar, una frase de contraseña protege tus mensajes aquí; la escribes cada vez que se inicia Kith.</translation>
    </message>
    <message>
        <source>Kith is locked</source>
        <translation>Kith está bloqueado</translation>
    </message>
    <message>
        <source>Your messages are locked with a passphrase.</source>
        <translation>Tus mensajes están protegidos con una frase de contraseña.</translation>
    </message>
    <message>
        <source>Kith could not be opened</source>
        <translation>No se ha podido abrir Kith</translation>
    </message>
    <message>
        <source>This passphrase does not open it. Check how it is written and try again.</source>
        <translation>Esta frase de contraseña no lo abre. Comprueba cómo está escrita e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Enter the passphrase first.</source>
        <translation>Escribe primero la frase de contraseña.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Las dos frases de contraseña no son iguales.</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Abriendo…</translation>
    </message>
</context>
<context>
    <name>Ui::WelcomePage</name>
    <message>
        <source>Welcome to Kith</source>
        <translation>Te damos la bienvenida a Kith</translation>
    </message>
    <message>
        <source>Messages and photos that only you and the people you write to can read. No phone number, no e-mail.</source>
        <translation>Mensajes y fotos que solo podéis leer tú y las personas a las que escribes. Sin número de teléfono ni correo.</translation>
    </message>
    <message>
        <source>Join with an invite link</source>
        <translation>Unirse con un enlace de invitación</translation>
    </message>
    <message>
        <source>Somebody sent you a link to the relay they use</source>
        <translation>Alguien te envió un enlace al relé que usa</translation>
    </message>
    <message>
        <source>Sign in to a relay</source>
        <translation>Iniciar sesión en un relé</translation>
    </message>
    <message>
        <source>You know the address of a relay: make an account there, or use the one you have</source>
        <translation>Conoces la dirección de un relé: crea allí una cuenta o usa la que tienes</translation>
    </message>
    <message>
        <source>Host a relay on this computer</source>
        <translation>Alojar un relé en este ordenador</translation>
    </message>
    <message>
        <source>Start your own, and invite others to it</source>
        <translation>Inicia el tuyo e invita a otras personas</translation>
    </message>
    <message>
        <source>Want your own? On a computer that stays on, run “kith-relay serve --data FOLDER”. It prints an invite link to begin with.</source>
        <translation>¿Quieres el tuyo? En un ordenador que siempre esté encendido, ejecuta «kith-relay serve --data CARPETA». Muestra un enlace de invitación para empezar.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Messages that only the people in a conversation can read.</source>
        <translation>Mensajes que solo pueden leer las personas de una conversación.</translation>
    </message>
    <message>
        <source>Keeps everything of an account in this folder.</source>
        <translation>Guarda todo lo de una cuenta en esta carpeta.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>carpeta</translation>
    </message>
    <message>
        <source>An invite link: kith://invite/…</source>
        <translation>Un enlace de invitación: kith://invite/…</translation>
    </message>
</context>
</TS>
