<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>Ui::AccountPage</name>
    <message>
        <source>Your account</source>
        <translation>Votre compte</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Mot de passe, encore une fois</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de récupération</translation>
    </message>
    <message>
        <source>Make an account</source>
        <translation>Créer un compte</translation>
    </message>
    <message>
        <source>I have no recovery key</source>
        <translation>Je n’ai pas de clé de récupération</translation>
    </message>
    <message>
        <source>On %1.</source>
        <translation>Sur %1.</translation>
    </message>
    <message>
        <source>On %1. It takes new people only with an invite link.</source>
        <translation>Sur %1. Il n’accueille de nouvelles personnes qu’avec un lien d’invitation.</translation>
    </message>
    <message>
        <source>On %1. It takes no new people.</source>
        <translation>Sur %1. Il n’accueille pas de nouvelles personnes.</translation>
    </message>
    <message>
        <source>You were invited to %1.</source>
        <translation>Vous êtes invité à rejoindre %1.</translation>
    </message>
    <message>
        <source>%1 invited you to %2.</source>
        <translation>%1 vous invite à rejoindre %2.</translation>
    </message>
    <message>
        <source>Others find you by your user name. Nobody can reset your password, so keep it safe.</source>
        <translation>Les autres vous trouvent par votre nom d’utilisateur. Personne ne peut réinitialiser votre mot de passe : gardez-le bien.</translation>
    </message>
    <message>
        <source>The recovery key was shown when the account was made. It brings your identity to this device.</source>
        <translation>La clé de récupération a été affichée à la création du compte. Elle apporte votre identité sur cet appareil.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>I have an account already</source>
        <translation>J’ai déjà un compte</translation>
    </message>
    <message>
        <source>Make a new account</source>
        <translation>Créer un nouveau compte</translation>
    </message>
    <message>
        <source>Enter a user name.</source>
        <translation>Saisissez un nom d’utilisateur.</translation>
    </message>
    <message>
        <source>Enter a password.</source>
        <translation>Saisissez un mot de passe.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Les deux mots de passe ne sont pas identiques.</translation>
    </message>
    <message>
        <source>Making your account …</source>
        <translation>Création de votre compte…</translation>
    </message>
    <message>
        <source>Enter your recovery key, or choose what to do without it.</source>
        <translation>Saisissez votre clé de récupération, ou choisissez comment continuer sans elle.</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>This is not the recovery key of this account. Check how it is written.</source>
        <translation>Ce n’est pas la clé de récupération de ce compte. Vérifiez comment elle est écrite.</translation>
    </message>
    <message>
        <source>Go on without a recovery key?</source>
        <translation>Continuer sans clé de récupération ?</translation>
    </message>
    <message>
        <source>Your account gets a new identity. Everybody you write with is told that it changed and may compare the safety number again. Your other devices are signed out.</source>
        <translation>Votre compte reçoit une nouvelle identité. Toutes les personnes à qui vous écrivez en sont averties et peuvent comparer à nouveau le numéro de sécurité. Vos autres appareils sont déconnectés.</translation>
    </message>
    <message>
        <source>Get a new identity</source>
        <translation>Obtenir une nouvelle identité</translation>
    </message>
    <message>
        <source>I have an invite link</source>
        <translation>J’ai un lien d’invitation</translation>
    </message>
</context>
<context>
    <name>Ui::Announcer</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n nouveau message</numerusform>
            <numerusform>%n nouveaux messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) from %1</source>
        <extracomment>%1 is a name</extracomment>
        <translation>
            <numerusform>%n nouveau message de %1</numerusform>
            <numerusform>%n nouveaux messages de %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui::AttachmentStrip</name>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>Ui::BubbleLayout</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>Ui::BubblePainter</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, en pause</translation>
    </message>
    <message>
        <source>%1, being prepared</source>
        <translation>%1, en préparation</translation>
    </message>
    <message>
        <source>%1, waiting</source>
        <translation>%1, en attente</translation>
    </message>
    <message>
        <source>%1, could not be fetched</source>
        <translation>%1, non récupéré</translation>
    </message>
</context>
<context>
    <name>Ui::CaptionField</name>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Add a caption</source>
        <translation>Ajouter une légende</translation>
    </message>
</context>
<context>
    <name>Ui::ChatHeader</name>
    <message>
        <source>Back to the conversations</source>
        <translation>Retour aux conversations</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>Numéro de sécurité</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Safety number: compared</source>
        <translation>Numéro de sécurité : comparé</translation>
    </message>
    <message>
        <source>Safety number: changed</source>
        <translation>Numéro de sécurité : modifié</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>écrit…</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Réactiver les notifications</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Mettre en sourdine</translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation>Retirer de cet ordinateur</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>Rechercher dans cette conversation</translation>
    </message>
    <message>
        <source>Jump to a date</source>
        <translation>Aller à une date</translation>
    </message>
    <message>
        <source>Media, files and links</source>
        <translation>Médias, fichiers et liens</translation>
    </message>
</context>
<context>
    <name>Ui::ChatPage</name>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Écrire à %1</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>Rien n’a été envoyé</translation>
    </message>
    <message>
        <source>Remove this conversation?</source>
        <translation>Retirer cette conversation ?</translation>
    </message>
    <message>
        <source>Its messages and pictures are deleted from this computer. %1 keeps theirs.</source>
        <translation>Ses messages et ses images sont supprimés de cet ordinateur. %1 garde les siens.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>It could not be removed</source>
        <translation>Impossible de la retirer</translation>
    </message>
    <message>
        <source>Choose a conversation to read and write</source>
        <translation>Choisissez une conversation pour lire et écrire</translation>
    </message>
    <message>
        <source>Drop here to send to %1</source>
        <translation>Déposez ici pour envoyer à %1</translation>
    </message>
    <message>
        <source>“%1” was not sent</source>
        <translation>« %1 » n’a pas été envoyé</translation>
    </message>
    <message>
        <source>Begin with “New conversation”: you only need to know a user name</source>
        <translation>Commencez par « Nouvelle conversation » : il suffit de connaître un nom d’utilisateur</translation>
    </message>
</context>
<context>
    <name>Ui::ComparisonView</name>
    <message>
        <source>Original and result</source>
        <translation>Original et résultat</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>As it is sent</source>
        <translation>Envoyé ainsi</translation>
    </message>
</context>
<context>
    <name>Ui::Composer</name>
    <message>
        <source>Attach a photo or file</source>
        <translation>Joindre une photo ou un fichier</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Ten at a time</source>
        <translation>Dix à la fois</translation>
    </message>
    <message>
        <source>The first ten are attached. Send them, then add the rest.</source>
        <translation>Les dix premiers sont joints. Envoyez-les, puis ajoutez le reste.</translation>
    </message>
    <message>
        <source>Nothing to attach</source>
        <translation>Rien à joindre</translation>
    </message>
    <message>
        <source>Attach photos or files</source>
        <translation>Joindre des photos ou des fichiers</translation>
    </message>
    <message>
        <source>Folders, devices and what cannot be read cannot be sent.</source>
        <translation>Les dossiers, les périphériques et ce qui ne peut pas être lu ne peuvent pas être envoyés.</translation>
    </message>
    <message>
        <source>Not everything was attached</source>
        <translation>Tout n’a pas été joint</translation>
    </message>
</context>
<context>
    <name>Ui::ComposerText</name>
    <message>
        <source>Message composer</source>
        <translation>Rédaction du message</translation>
    </message>
</context>
<context>
    <name>Ui::ConnectionBanner</name>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message numerus="yes">
        <source>No connection to the relay. Trying again in %n second(s).</source>
        <translation>
            <numerusform>Pas de connexion au relais. Nouvel essai dans %n seconde.</numerusform>
            <numerusform>Pas de connexion au relais. Nouvel essai dans %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>No connection to the relay. Trying again …</source>
        <translation>Pas de connexion au relais. Nouvel essai…</translation>
    </message>
    <message>
        <source>Connecting to the relay …</source>
        <translation>Connexion au relais…</translation>
    </message>
    <message numerus="yes">
        <source>Catching up: %n message(s) to come</source>
        <translation>
            <numerusform>Mise à jour : encore %n message</numerusform>
            <numerusform>Mise à jour : encore %n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is full. New messages wait at the relay until you make some room.</source>
        <translation>Le disque est plein. Les nouveaux messages attendent sur le relais jusqu’à ce que vous fassiez de la place.</translation>
    </message>
    <message>
        <source>New messages cannot be stored here and wait at the relay. %1</source>
        <translation>Les nouveaux messages ne peuvent pas être enregistrés ici et attendent sur le relais. %1</translation>
    </message>
</context>
<context>
    <name>Ui::ConversationDelegate</name>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n message non lu</numerusform>
            <numerusform>%n messages non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>typing</source>
        <translation>écrit</translation>
    </message>
    <message>
        <source>draft: %1</source>
        <translation>brouillon : %1</translation>
    </message>
    <message>
        <source>you: %1</source>
        <translation>vous : %1</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>écrit…</translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation>Brouillon :</translation>
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
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>No conversation matches.</source>
        <translation>Aucune conversation ne correspond.</translation>
    </message>
    <message>
        <source>No conversations yet.
Write to somebody by their user name.</source>
        <translation>Pas encore de conversation.
Écrivez à quelqu’un par son nom d’utilisateur.</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Connecté en tant que %1</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Inviter quelqu’un</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Show recovery key</source>
        <translation>Afficher la clé de récupération</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Rechercher des conversations</translation>
    </message>
    <message>
        <source>Search all messages for “%1”</source>
        <extracomment>%1 was typed to find conversations</extracomment>
        <translation>Rechercher « %1 » dans tous les messages</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Rechercher dans tous les messages</translation>
    </message>
</context>
<context>
    <name>Ui::CropView</name>
    <message>
        <source>Part to keep</source>
        <translation>Partie à garder</translation>
    </message>
    <message>
        <source>Arrow keys move the frame, with Shift they move its lower right corner. Enter keeps it, Escape leaves everything as it was.</source>
        <translation>Les touches fléchées déplacent le cadre ; avec Maj, elles déplacent son coin inférieur droit. Entrée le valide, Échap laisse tout comme avant.</translation>
    </message>
</context>
<context>
    <name>Ui::DateJump</name>
    <message>
        <source>Jump to a date</source>
        <translation>Aller à une date</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
</context>
<context>
    <name>Ui::DetailsPanel</name>
    <message>
        <source>Media, files and links</source>
        <translation>Médias, fichiers et liens</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Médias</translation>
    </message>
    <message>
        <source>No photos yet.</source>
        <translation>Pas encore de photos.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>No files yet.</source>
        <translation>Pas encore de fichiers.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>No links yet.</source>
        <translation>Pas encore de liens.</translation>
    </message>
</context>
<context>
    <name>Ui::Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
        <translation>Ceci ne peut pas être utilisé tel quel.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>Cela a été annulé.</translation>
    </message>
    <message>
        <source>It is not on this computer any more, or the relay no longer keeps it.</source>
        <translation>Ce n’est plus sur cet ordinateur, ou le relais ne le garde plus.</translation>
    </message>
    <message>
        <source>This is already there, or already under way.</source>
        <translation>C’est déjà là, ou déjà en cours.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Le fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The file cannot be written there.</source>
        <translation>Le fichier ne peut pas être écrit à cet endroit.</translation>
    </message>
    <message>
        <source>The disk is full, so this could not be kept.</source>
        <translation>Le disque est plein, l’enregistrement n’a pas pu se faire.</translation>
    </message>
    <message>
        <source>Kith is already open with this profile.</source>
        <translation>Kith est déjà ouvert avec ce profil.</translation>
    </message>
    <message>
        <source>Nobody is signed in here yet.</source>
        <translation>Personne n’est encore connecté ici.</translation>
    </message>
    <message>
        <source>The key file can be read by others on this computer, or it is not a key file.</source>
        <translation>Le fichier de clé peut être lu par d’autres sur cet ordinateur, ou ce n’est pas un fichier de clé.</translation>
    </message>
    <message>
        <source>This message is longer than one message can be.</source>
        <translation>Ce message est plus long que ce qu’un message peut contenir.</translation>
    </message>
    <message>
        <source>This picture is damaged, or of a kind that Kith does not read.</source>
        <translation>Cette image est endommagée, ou d’un type que Kith ne lit pas.</translation>
    </message>
    <message>
        <source>This picture has more pixels than can be opened safely.</source>
        <translation>Cette image a plus de pixels qu’on ne peut en ouvrir sans risque.</translation>
    </message>
    <message>
        <source>Somebody is signed in with this profile already.</source>
        <translation>Quelqu’un est déjà connecté avec ce profil.</translation>
    </message>
    <message>
        <source>Something went wrong inside Kith. It is not your fault, and nothing was lost.</source>
        <translation>Quelque chose s’est mal passé dans Kith. Ce n’est pas votre faute, et rien n’est perdu.</translation>
    </message>
    <message>
        <source>The relay cannot be reached at this address.</source>
        <translation>Le relais est injoignable à cette adresse.</translation>
    </message>
    <message>
        <source>The connection to the relay broke.</source>
        <translation>La connexion au relais s’est interrompue.</translation>
    </message>
    <message>
        <source>The relay did not answer in time.</source>
        <translation>Le relais n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>No protected connection to the relay could be made, so nothing was sent.</source>
        <translation>Aucune connexion protégée au relais n’a pu être établie : rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The relay shows another key than the one you know. Somebody may be standing between you and the relay, so nothing was sent.</source>
        <translation>Le relais présente une autre clé que celle que vous connaissez. Quelqu’un se trouve peut-être entre vous et le relais : rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>No authority vouches for this relay; it vouches for itself.</source>
        <translation>Aucune autorité ne garantit ce relais ; il se garantit lui-même.</translation>
    </message>
    <message>
        <source>What answered at this address does not speak like a Kith relay.</source>
        <translation>Ce qui a répondu à cette adresse ne parle pas comme un relais Kith.</translation>
    </message>
    <message>
        <source>The relay and this Kith are too far apart in age to understand each other.</source>
        <translation>Le relais et ce Kith sont d’âges trop éloignés pour se comprendre.</translation>
    </message>
    <message>
        <source>The relay did not understand what this Kith asked for.</source>
        <translation>Le relais n’a pas compris ce que ce Kith demandait.</translation>
    </message>
    <message>
        <source>The relay does not know this user name with this password.</source>
        <translation>Le relais ne connaît pas ce nom d’utilisateur avec ce mot de passe.</translation>
    </message>
    <message>
        <source>The relay does not allow this.</source>
        <translation>Le relais ne le permet pas.</translation>
    </message>
    <message>
        <source>There is nobody of that name on this relay.</source>
        <translation>Personne ne porte ce nom sur ce relais.</translation>
    </message>
    <message>
        <source>Somebody on this relay already has this user name.</source>
        <translation>Quelqu’un sur ce relais porte déjà ce nom d’utilisateur.</translation>
    </message>
    <message>
        <source>A user name has 2 to 32 letters from a to z, digits, dots, dashes or underscores, and begins and ends with a letter or digit.</source>
        <translation>Un nom d’utilisateur compte de 2 à 32 lettres de a à z, chiffres, points, tirets ou tirets bas, et commence et finit par une lettre ou un chiffre.</translation>
    </message>
    <message>
        <source>This relay takes new people only with an invite link.</source>
        <translation>Ce relais n’accueille de nouvelles personnes qu’avec un lien d’invitation.</translation>
    </message>
    <message>
        <source>This invite was used up, has run out, or belongs to another relay.</source>
        <translation>Cette invitation a déjà servi, a expiré, ou appartient à un autre relais.</translation>
    </message>
    <message numerus="yes">
        <source>That was too often in a short time. The relay asks to wait %n second(s).</source>
        <translation>
            <numerusform>C’était trop souvent en peu de temps. Le relais demande d’attendre %n seconde.</numerusform>
            <numerusform>C’était trop souvent en peu de temps. Le relais demande d’attendre %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>That was too often in a short time. The relay asks to wait a little.</source>
        <translation>C’était trop souvent en peu de temps. Le relais demande d’attendre un peu.</translation>
    </message>
    <message>
        <source>This is larger than the relay takes.</source>
        <translation>C’est plus gros que ce que le relais accepte.</translation>
    </message>
    <message>
        <source>Your space on this relay is used up.</source>
        <translation>Votre espace sur ce relais est épuisé.</translation>
    </message>
    <message>
        <source>The group has just changed.</source>
        <translation>Le groupe vient de changer.</translation>
    </message>
    <message>
        <source>This person takes no messages from people they do not know.</source>
        <translation>Cette personne n’accepte pas de messages d’inconnus.</translation>
    </message>
    <message>
        <source>This device was removed from your account, or signed in somewhere else in its place.</source>
        <translation>Cet appareil a été retiré de votre compte, ou un autre s’est connecté à sa place.</translation>
    </message>
    <message>
        <source>The relay has too much to do just now.</source>
        <translation>Le relais a trop à faire en ce moment.</translation>
    </message>
    <message>
        <source>Something went wrong at the relay.</source>
        <translation>Quelque chose s’est mal passé sur le relais.</translation>
    </message>
    <message>
        <source>Something changed at the same moment.</source>
        <translation>Quelque chose a changé au même moment.</translation>
    </message>
    <message>
        <source>This password is too easy to guess.</source>
        <translation>Ce mot de passe est trop facile à deviner.</translation>
    </message>
    <message>
        <source>This relay cannot do that yet.</source>
        <translation>Ce relais ne sait pas encore faire cela.</translation>
    </message>
    <message>
        <source>This could not be decrypted: it was damaged, or meant for other keys.</source>
        <translation>Impossible à déchiffrer : c’était endommagé, ou destiné à d’autres clés.</translation>
    </message>
    <message>
        <source>This could not be decrypted: its key was used before. Its sender may have gone back to an old copy of the profile.</source>
        <translation>Impossible à déchiffrer : la clé avait déjà servi. L’expéditeur est peut-être revenu à une ancienne copie de son profil.</translation>
    </message>
    <message>
        <source>This was protected with keys that this device does not have.</source>
        <translation>Ceci était protégé par des clés que cet appareil n’a pas.</translation>
    </message>
    <message>
        <source>This came with another identity than the one you know.</source>
        <translation>Ceci est arrivé avec une autre identité que celle que vous connaissez.</translation>
    </message>
    <message>
        <source>The signature is not right, so it was not believed.</source>
        <translation>La signature n’est pas bonne : elle n’a pas été crue.</translation>
    </message>
    <message>
        <source>The key that was offered is not a good one, so it was not used.</source>
        <translation>La clé proposée n’est pas bonne : elle n’a pas été utilisée.</translation>
    </message>
    <message>
        <source>The sender named inside is not the one named outside.</source>
        <translation>L’expéditeur nommé à l’intérieur n’est pas celui nommé à l’extérieur.</translation>
    </message>
    <message>
        <source>This was decrypted, but cannot be read as a message.</source>
        <translation>Ceci a été déchiffré, mais ne peut pas être lu comme un message.</translation>
    </message>
    <message>
        <source>The list of devices is not signed as it must be, so it was not believed.</source>
        <translation>La liste des appareils n’est pas signée comme il faut : elle n’a pas été crue.</translation>
    </message>
    <message>
        <source>The file is not the one that was sent: it was changed on the way.</source>
        <translation>Le fichier n’est pas celui qui a été envoyé : il a été modifié en chemin.</translation>
    </message>
    <message>
        <source>This was made with a newer Kith.</source>
        <translation>Ceci a été fait avec un Kith plus récent.</translation>
    </message>
    <message>
        <source>Too many messages from there could not be decrypted.</source>
        <translation>Trop de messages venus de là n’ont pas pu être déchiffrés.</translation>
    </message>
    <message>
        <source>The safety number you had compared has changed, so nothing is sent until you decide.</source>
        <translation>Le numéro de sécurité que vous aviez comparé a changé : rien n’est envoyé avant votre décision.</translation>
    </message>
    <message>
        <source>Your messages on this computer could not be read or written.</source>
        <translation>Vos messages sur cet ordinateur n’ont pas pu être lus ou écrits.</translation>
    </message>
    <message>
        <source>The stored messages on this computer are damaged.</source>
        <translation>Les messages enregistrés sur cet ordinateur sont endommagés.</translation>
    </message>
    <message>
        <source>This profile was used with a newer Kith.</source>
        <translation>Ce profil a été utilisé avec un Kith plus récent.</translation>
    </message>
    <message>
        <source>The stored messages are not encrypted as they must be, so they were not opened.</source>
        <translation>Les messages enregistrés ne sont pas chiffrés comme il faut : ils n’ont pas été ouverts.</translation>
    </message>
    <message>
        <source>This does not open it.</source>
        <translation>Ceci ne l’ouvre pas.</translation>
    </message>
    <message>
        <source>The key to your messages is not in this computer&apos;s keychain.</source>
        <translation>La clé de vos messages n’est pas dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain did not answer.</source>
        <translation>Le trousseau de cet ordinateur n’a pas répondu.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Quelque chose s’est mal passé.</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>Vérifiez et réessayez.</translation>
    </message>
    <message>
        <source>See whether it is still there and you may open it.</source>
        <translation>Regardez s’il est toujours là et si vous pouvez l’ouvrir.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Make some room and try again.</source>
        <translation>Faites de la place et réessayez.</translation>
    </message>
    <message>
        <source>Close the other window first.</source>
        <translation>Fermez d’abord l’autre fenêtre.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Connectez-vous d’abord.</translation>
    </message>
    <message>
        <source>Allow only yourself to read it (mode 0600) and try again.</source>
        <translation>N’autorisez que vous-même à le lire (mode 0600) et réessayez.</translation>
    </message>
    <message>
        <source>Send it in two parts, or as a file.</source>
        <translation>Envoyez-le en deux parties, ou comme fichier.</translation>
    </message>
    <message>
        <source>Send a smaller one.</source>
        <translation>Envoyez-en un plus petit.</translation>
    </message>
    <message>
        <source>You can send it as a file instead.</source>
        <translation>Vous pouvez plutôt l’envoyer comme fichier.</translation>
    </message>
    <message>
        <source>Start Kith with another profile for another account.</source>
        <translation>Démarrez Kith avec un autre profil pour un autre compte.</translation>
    </message>
    <message>
        <source>Try again; if it stays, start Kith anew.</source>
        <translation>Réessayez ; si cela persiste, redémarrez Kith.</translation>
    </message>
    <message>
        <source>Check the address and your connection.</source>
        <translation>Vérifiez l’adresse et votre connexion.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Check the address, and the date and time of this computer.</source>
        <translation>Vérifiez l’adresse, ainsi que la date et l’heure de cet ordinateur.</translation>
    </message>
    <message>
        <source>Ask whoever runs the relay whether its key was renewed before you go on.</source>
        <translation>Avant de continuer, demandez à la personne qui gère le relais si sa clé a été renouvelée.</translation>
    </message>
    <message>
        <source>Compare its key with the one you were given.</source>
        <translation>Comparez sa clé avec celle qu’on vous a donnée.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>Update Kith.</source>
        <translation>Mettez Kith à jour.</translation>
    </message>
    <message>
        <source>Check both, also capital letters in the password.</source>
        <translation>Vérifiez les deux, ainsi que les majuscules du mot de passe.</translation>
    </message>
    <message>
        <source>Check how the name is written.</source>
        <translation>Vérifiez comment le nom est écrit.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Ask somebody who is already there for a link.</source>
        <translation>Demandez un lien à quelqu’un qui y est déjà.</translation>
    </message>
    <message>
        <source>Ask for a new link.</source>
        <translation>Demandez un nouveau lien.</translation>
    </message>
    <message>
        <source>Ask whoever runs the relay for more.</source>
        <translation>Demandez-en davantage à la personne qui gère le relais.</translation>
    </message>
    <message>
        <source>Ask them to write to you first.</source>
        <translation>Demandez-lui de vous écrire d’abord.</translation>
    </message>
    <message>
        <source>Sign in again to go on with this device.</source>
        <translation>Reconnectez-vous pour continuer avec cet appareil.</translation>
    </message>
    <message>
        <source>Take a longer one: three or four words work well.</source>
        <translation>Prenez-en un plus long : trois ou quatre mots conviennent bien.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>Compare the safety number to be sure who it is.</source>
        <translation>Comparez le numéro de sécurité pour être sûr de qui il s’agit.</translation>
    </message>
    <message>
        <source>Ask for it to be sent again.</source>
        <translation>Demandez qu’on vous le renvoie.</translation>
    </message>
    <message>
        <source>Check that the disk has room and works, and start Kith anew.</source>
        <translation>Vérifiez que le disque a de la place et fonctionne, puis redémarrez Kith.</translation>
    </message>
    <message>
        <source>Restore the profile from a backup, or sign in with a new one.</source>
        <translation>Restaurez le profil depuis une sauvegarde, ou connectez-vous avec un nouveau.</translation>
    </message>
    <message>
        <source>Check how it is written and try again.</source>
        <translation>Vérifiez comment c’est écrit et réessayez.</translation>
    </message>
    <message>
        <source>Enter the passphrase of this profile.</source>
        <translation>Saisissez la phrase secrète de ce profil.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or enter the passphrase.</source>
        <translation>Déverrouillez le trousseau et réessayez, ou saisissez la phrase secrète.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a sentence that says what happened, %2 one that says what to do</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 sent something that this version of Kith cannot show yet. Update Kith to see it.</source>
        <translation>%1 a envoyé quelque chose que cette version de Kith ne peut pas encore afficher. Mettez Kith à jour pour le voir.</translation>
    </message>
    <message>
        <source>A message from %1 was protected with keys this device does not have. It has to be sent again.</source>
        <translation>Un message de %1 était protégé par des clés que cet appareil n’a pas. Il doit être renvoyé.</translation>
    </message>
    <message>
        <source>A message came with another identity than the one you know for %1. It was not opened.</source>
        <translation>Un message est arrivé avec une autre identité que celle que vous connaissez pour %1. Il n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>A message that claims to be from %1 did not pass its checks. It was not opened.</source>
        <translation>Un message qui prétend venir de %1 n’a pas passé ses contrôles. Il n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>A message from %1 arrived, but cannot be read.</source>
        <translation>Un message de %1 est arrivé, mais il est illisible.</translation>
    </message>
    <message>
        <source>Several messages from %1 could not be decrypted. Kith waits a while before it tries again.</source>
        <translation>Plusieurs messages de %1 n’ont pas pu être déchiffrés. Kith attend un peu avant de réessayer.</translation>
    </message>
    <message>
        <source>A message from %1 could not be decrypted: it was damaged, or meant for other keys. It has to be sent again.</source>
        <translation>Un message de %1 n’a pas pu être déchiffré : il était endommagé, ou destiné à d’autres clés. Il doit être renvoyé.</translation>
    </message>
    <message>
        <source>The relay&apos;s program, kith-relay, is not on this computer. Install it beside Kith and try again.</source>
        <translation>Le programme du relais, kith-relay, n’est pas sur cet ordinateur. Installez-le à côté de Kith et réessayez.</translation>
    </message>
    <message>
        <source>Another program on this computer uses port %1. Close it, or choose another port.</source>
        <translation>Un autre programme de cet ordinateur utilise le port %1. Fermez-le, ou choisissez un autre port.</translation>
    </message>
    <message>
        <source>The relay&apos;s folder cannot be written: %1. Allow yourself to write there, or make room, and try again.</source>
        <translation>Impossible d’écrire dans le dossier du relais : %1. Donnez-vous le droit d’y écrire, ou faites de la place, et réessayez.</translation>
    </message>
    <message>
        <source>The relay of this profile runs already, without this window. Stop it there first.</source>
        <translation>Le relais de ce profil tourne déjà, sans cette fenêtre. Arrêtez-le d’abord là-bas.</translation>
    </message>
    <message>
        <source>The relay was started but did not answer. Try again; its log lies in the profile&apos;s folder relay.</source>
        <translation>Le relais a été démarré mais n’a pas répondu. Réessayez ; son journal se trouve dans le dossier relay du profil.</translation>
    </message>
    <message>
        <source>The relay ended. It said: %1</source>
        <extracomment>%1 is what the relay&apos;s program said, in English</extracomment>
        <translation>Le relais s’est arrêté. Il a dit : %1</translation>
    </message>
    <message>
        <source>The relay could not be started. Its log lies in the profile&apos;s folder relay.</source>
        <translation>Le relais n’a pas pu être démarré. Son journal se trouve dans le dossier relay du profil.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Not sent: takes no messages from strangers</source>
        <translation>Non envoyé : n’accepte pas de messages d’inconnus</translation>
    </message>
    <message>
        <source>Not sent: safety number changed</source>
        <translation>Non envoyé : numéro de sécurité modifié</translation>
    </message>
    <message>
        <source>Not sent: too large</source>
        <translation>Non envoyé : trop gros</translation>
    </message>
    <message>
        <source>Not sent: your space is full</source>
        <translation>Non envoyé : votre espace est plein</translation>
    </message>
    <message>
        <source>Not sent: choose the file again</source>
        <translation>Non envoyé : choisissez de nouveau le fichier</translation>
    </message>
    <message>
        <source>Not sent: file was changed</source>
        <translation>Non envoyé : fichier modifié</translation>
    </message>
    <message>
        <source>Not sent: file cannot be read</source>
        <translation>Non envoyé : fichier illisible</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>The program ended before this file was ready to be sent.</source>
        <translation>Le programme s’est arrêté avant que ce fichier soit prêt à être envoyé.</translation>
    </message>
    <message>
        <source>The file was changed before it was ready to be sent.</source>
        <translation>Le fichier a été modifié avant d’être prêt à être envoyé.</translation>
    </message>
    <message>
        <source>Delete this message and choose the file again.</source>
        <translation>Supprimez ce message et choisissez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>Try again to send it as it is now.</source>
        <translation>Réessayez pour l’envoyer tel qu’il est maintenant.</translation>
    </message>
    <message>
        <source>This computer has nothing that reads %1 pictures.</source>
        <translation>Rien sur cet ordinateur ne sait lire les images %1.</translation>
    </message>
    <message>
        <source>This file is larger than this relay takes: %1 at most.</source>
        <translation>Ce fichier est plus gros que ce que ce relais accepte : %1 au plus.</translation>
    </message>
    <message>
        <source>This file is larger than can be sent: 2 GB at most, less if the relay says so.</source>
        <translation>Ce fichier est plus gros que ce qui peut être envoyé : 2 Go au plus, moins si le relais le demande.</translation>
    </message>
    <message>
        <source>The file is empty, so there is nothing to send.</source>
        <translation>Le fichier est vide : il n’y a rien à envoyer.</translation>
    </message>
    <message>
        <source>The relay shows an older list of devices than before, so nothing is sent to them.</source>
        <translation>Le relais montre une liste d’appareils plus ancienne qu’avant ; rien ne leur est donc envoyé.</translation>
    </message>
    <message>
        <source>It leaves by itself when the devices of the other person have brought their list back.</source>
        <translation>Le message partira de lui-même quand les appareils de l’autre personne auront remis leur liste.</translation>
    </message>
    <message>
        <source>The clock of this computer is far ahead of the relay&apos;s.</source>
        <translation>L’horloge de cet ordinateur est très en avance sur celle du relais.</translation>
    </message>
    <message>
        <source>Set date and time right, then try again.</source>
        <translation>Réglez la date et l’heure, puis réessayez.</translation>
    </message>
</context>
<context>
    <name>Ui::FindBar</name>
    <message>
        <source>Older match</source>
        <translation>Résultat plus ancien</translation>
    </message>
    <message>
        <source>Newer match</source>
        <translation>Résultat plus récent</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>Rechercher dans cette conversation</translation>
    </message>
    <message>
        <source>Jump to a date</source>
        <translation>Aller à une date</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>Cannot be searched for</source>
        <translation>Recherche impossible ainsi</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>The place of the match that is shown among all matches</extracomment>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>Ui::GalleryDelegate</name>
    <message>
        <source>Photo, %1</source>
        <translation>Photo, %1</translation>
    </message>
    <message>
        <source>Photo, %1: %2</source>
        <translation>Photo, %1 : %2</translation>
    </message>
    <message>
        <source>File %1, %2, %3</source>
        <translation>Fichier %1, %2, %3</translation>
    </message>
    <message>
        <source>Link, %1: %2</source>
        <translation>Lien, %1 : %2</translation>
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
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Nouveau lien</translation>
    </message>
    <message>
        <source>Invite link as a QR code</source>
        <translation>Lien d’invitation en code QR</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Lien d’invitation</translation>
    </message>
    <message>
        <source>Each link is good for one person</source>
        <translation>Chaque lien vaut pour une personne</translation>
    </message>
    <message>
        <source>Copied. Send it only to the person you want to invite: whoever has it can join.</source>
        <translation>Copié. Envoyez-le seulement à la personne que vous voulez inviter : quiconque l’a peut rejoindre.</translation>
    </message>
    <message>
        <source>Good for one person, for a week.</source>
        <translation>Valable pour une personne, pendant une semaine.</translation>
    </message>
</context>
<context>
    <name>Ui::HostPage</name>
    <message>
        <source>Host a relay on this computer</source>
        <translation>Héberger un relais sur cet ordinateur</translation>
    </message>
    <message>
        <source>Your own relay, for you and the people you invite. It runs while Kith is open and stops when you close the window.</source>
        <translation>Votre propre relais, pour vous et les personnes que vous invitez. Il tourne tant que Kith est ouvert et s’arrête quand vous fermez la fenêtre.</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Cet ordinateur seulement</translation>
    </message>
    <message>
        <source>My network</source>
        <translation>Mon réseau</translation>
    </message>
    <message>
        <source>People on the same Wi-Fi or home network can join. For people elsewhere your router must let them in.</source>
        <translation>Les personnes sur le même Wi-Fi ou réseau domestique peuvent rejoindre. Pour les personnes ailleurs, votre routeur doit les laisser entrer.</translation>
    </message>
    <message>
        <source>Nobody else can join. Good for trying Kith with two profiles.</source>
        <translation>Personne d’autre ne peut rejoindre. Pratique pour essayer Kith avec deux profils.</translation>
    </message>
    <message>
        <source>Address that others use</source>
        <translation>Adresse que les autres utilisent</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Chosen for you</source>
        <translation>Choisi pour vous</translation>
    </message>
    <message>
        <source>Start the relay</source>
        <translation>Démarrer le relais</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535. Leave it empty to have one chosen.</source>
        <translation>Un port est un nombre de 1 à 65535. Laissez vide pour qu’il soit choisi.</translation>
    </message>
    <message>
        <source>Enter only a name or number, for example relay.example.org or 192.168.1.20.</source>
        <translation>Saisissez seulement un nom ou un numéro, par exemple relay.example.org ou 192.168.1.20.</translation>
    </message>
    <message>
        <source>Starting the relay …</source>
        <translation>Démarrage du relais…</translation>
    </message>
</context>
<context>
    <name>Ui::HostReadyPage</name>
    <message>
        <source>Invite somebody</source>
        <translation>Inviter quelqu’un</translation>
    </message>
    <message>
        <source>Start writing</source>
        <translation>Commencer à écrire</translation>
    </message>
    <message>
        <source>Your relay runs at %1. Only this computer reaches it: use the link in another profile here.</source>
        <extracomment>%1 is the address of the relay on this computer</extracomment>
        <translation>Votre relais tourne à l’adresse %1. Seul cet ordinateur l’atteint : utilisez le lien dans un autre profil ici.</translation>
    </message>
    <message>
        <source>Your relay runs at %1. Pass this link on, or let a telephone read the code.</source>
        <translation>Votre relais tourne à l’adresse %1. Transmettez ce lien, ou laissez un téléphone lire le code.</translation>
    </message>
</context>
<context>
    <name>Ui::HostSection</name>
    <message>
        <source>Invite somebody</source>
        <translation>Inviter quelqu’un</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Le redémarrer</translation>
    </message>
    <message>
        <source>It runs while Kith is open. When you close the window it stops, and what is on its way to others waits.</source>
        <translation>Il tourne tant que Kith est ouvert. Quand vous fermez la fenêtre il s’arrête, et ce qui est en route vers les autres attend.</translation>
    </message>
    <message>
        <source>Runs at %1</source>
        <translation>Tourne à l’adresse %1</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Does not run</source>
        <translation>Ne tourne pas</translation>
    </message>
</context>
<context>
    <name>Ui::ImageReview</name>
    <message>
        <source>Thirty at a time</source>
        <translation>Trente à la fois</translation>
    </message>
    <message>
        <source>The first thirty are here. Send them, then add the rest.</source>
        <translation>Les trente premières sont là. Envoyez-les, puis ajoutez les autres.</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Ajouter des images</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>It cannot be sent as a picture.</source>
        <translation>Impossible de l’envoyer comme image.</translation>
    </message>
    <message>
        <source>It cannot be read as a picture. It can be sent as a file, unchanged.</source>
        <translation>Impossible de le lire comme image. Il peut être envoyé comme fichier, sans modification.</translation>
    </message>
    <message>
        <source>Original: %1</source>
        <translation>Original : %1</translation>
    </message>
    <message>
        <source>Sent as a file, untouched</source>
        <translation>Envoyé comme fichier, sans modification</translation>
    </message>
    <message>
        <source>Sent: %1 (%2 %)</source>
        <extracomment>%1 is size in pixels and bytes, %2 a percentage</extracomment>
        <translation>Envoyé : %1 (%2 %)</translation>
    </message>
    <message>
        <source>Make it smaller anyway</source>
        <translation>Réduire quand même</translation>
    </message>
    <message>
        <source>Keep every pixel</source>
        <translation>Garder tous les pixels</translation>
    </message>
    <message numerus="yes">
        <source>Send %n pictures</source>
        <translation>
            <numerusform>Envoyer %n image</numerusform>
            <numerusform>Envoyer %n images</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a picture</source>
        <translation>Envoyer une image</translation>
    </message>
    <message>
        <source>Close without sending</source>
        <translation>Fermer sans envoyer</translation>
    </message>
    <message>
        <source>Send as a file, untouched</source>
        <translation>Envoyer comme fichier, sans modification</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Small (1280)</source>
        <translation>Petite (1280)</translation>
    </message>
    <message>
        <source>Standard (1600)</source>
        <translation>Standard (1600)</translation>
    </message>
    <message>
        <source>Large (2560)</source>
        <translation>Grande (2560)</translation>
    </message>
    <message>
        <source>Every pixel</source>
        <translation>Tous les pixels</translation>
    </message>
    <message>
        <source>How much of a photo arrives, as the length of its longer side in pixels</source>
        <translation>Ce qui arrive d’une photo : la longueur de son plus grand côté, en pixels</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Recadrer</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Tourner à gauche</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Tourner à droite</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Miroir</translation>
    </message>
    <message>
        <source>Side by side, or with a divider</source>
        <translation>Côte à côte ou avec une séparation</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Carré</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Image entière</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The file of this picture is too large to be opened.</source>
        <translation>Le fichier de cette image est trop gros pour être ouvert.</translation>
    </message>
    <message>
        <source>This caption is too long</source>
        <translation>Cette légende est trop longue</translation>
    </message>
    <message>
        <source>Shorten it, or send the text as a message of its own.</source>
        <translation>Raccourcissez-la ou envoyez le texte dans un message à part.</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Envoyer quand même</translation>
    </message>
    <message>
        <source>Nothing was sent yet, because this one cannot be read as a picture.</source>
        <translation>Rien n’a encore été envoyé, car ceci ne peut pas être lu comme image.</translation>
    </message>
    <message>
        <source>Cropping and turning do not change a file: the whole picture is sent.</source>
        <translation>Rogner et pivoter ne changent pas un fichier : l’image entière est envoyée.</translation>
    </message>
    <message numerus="yes">
        <source>Send %n files</source>
        <translation>
            <numerusform>Envoyer %n fichier</numerusform>
            <numerusform>Envoyer %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>Envoyer un fichier</translation>
    </message>
    <message>
        <source>Send %1 and %2</source>
        <extracomment>%1 is &quot;3 pictures&quot;, %2 &quot;1 file&quot;</extracomment>
        <translation>Envoyer %1 et %2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Close without sending?</source>
        <translation>Fermer sans envoyer ?</translation>
    </message>
    <message numerus="yes">
        <source>The %n pictures and files chosen here are put away, with what was changed in them.</source>
        <translation>
            <numerusform>%n élément choisi ici est abandonné, avec ce qui y a été modifié.</numerusform>
            <numerusform>Les %n images et fichiers choisis ici sont abandonnés, avec ce qui y a été modifié.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was changed in the picture is lost.</source>
        <translation>Ce qui a été modifié dans l’image est perdu.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Ui::ImageView</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Fit the window, or full size</source>
        <translation>Adapter à la fenêtre, ou taille réelle</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Image précédente</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Image suivante</translation>
    </message>
</context>
<context>
    <name>Ui::InvitePage</name>
    <message>
        <source>Join with an invite link</source>
        <translation>Rejoindre avec un lien d’invitation</translation>
    </message>
    <message>
        <source>Paste the link you were given. It names the relay and carries what is needed to trust it.</source>
        <translation>Collez le lien qu’on vous a donné. Il nomme le relais et contient ce qu’il faut pour lui faire confiance.</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Lien d’invitation</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Paste the link first.</source>
        <translation>Collez d’abord le lien.</translation>
    </message>
    <message>
        <source>This is not a whole invite link. It begins with kith://invite/ and may be long: copy all of it.</source>
        <translation>Ce n’est pas un lien d’invitation complet. Il commence par kith://invite/ et peut être long : copiez-le en entier.</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>Demande au relais…</translation>
    </message>
    <message>
        <source>The relay shows another key than this link names. Somebody may be standing between you and the relay, so nothing was sent. Ask whoever invited you for a new link.</source>
        <translation>Le relais présente une autre clé que celle indiquée par ce lien. Quelqu’un se trouve peut-être entre vous et le relais, rien n’a donc été envoyé. Demandez un nouveau lien à la personne qui vous a invité.</translation>
    </message>
    <message>
        <source>The relay of this link cannot be reached. Check your connection, or ask whoever invited you whether it runs.</source>
        <translation>Le relais de ce lien est injoignable. Vérifiez votre connexion ou demandez à la personne qui vous a invité s’il fonctionne.</translation>
    </message>
</context>
<context>
    <name>Ui::KeyButton</name>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Press the keys …</source>
        <translation>Appuyez sur les touches…</translation>
    </message>
    <message>
        <source>%1: press the new keys</source>
        <extracomment>%1 is what the keys do, %2 the keys</extracomment>
        <translation>%1 : appuyez sur les nouvelles touches</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>Ui::MainView</name>
    <message>
        <source>Relay on this computer</source>
        <translation>Relais sur cet ordinateur</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de récupération</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Inviter quelqu’un</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Sign out?</source>
        <translation>Se déconnecter ?</translation>
    </message>
    <message>
        <source>This device gets no more messages. What is stored on this computer stays. To come back you need your password and your recovery key.</source>
        <translation>Cet appareil ne reçoit plus de messages. Ce qui est enregistré sur cet ordinateur reste. Pour revenir, il vous faut votre mot de passe et votre clé de récupération.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Over a picture: who sent it, the day, the time</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>L’enregistrement a échoué</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Find a conversation</source>
        <translation>Trouver une conversation</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Conversation suivante</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Conversation précédente</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>Conversation non lue suivante</translation>
    </message>
    <message>
        <source>Previous unread conversation</source>
        <translation>Conversation non lue précédente</translation>
    </message>
    <message>
        <source>Attach a photo or file</source>
        <translation>Joindre une photo ou un fichier</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Tous les raccourcis</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>Rechercher dans cette conversation</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Rechercher dans tous les messages</translation>
    </message>
    <message>
        <source>Media, files and links</source>
        <translation>Médias, fichiers et liens</translation>
    </message>
    <message>
        <source>See and change the shortcuts</source>
        <translation>Voir et modifier les raccourcis</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Jump to a date</source>
        <translation>Aller à une date</translation>
    </message>
    <message>
        <source>Width of the conversation list</source>
        <translation>Largeur de la liste des conversations</translation>
    </message>
</context>
<context>
    <name>Ui::MainWindow</name>
    <message>
        <source>the keychain of this computer</source>
        <translation>le trousseau de cet ordinateur</translation>
    </message>
    <message>
        <source>your passphrase</source>
        <translation>votre phrase secrète</translation>
    </message>
    <message>
        <source>a key file</source>
        <translation>un fichier de clé</translation>
    </message>
    <message>
        <source>Kith %1. Your messages on this computer are encrypted; the key is kept in: %2.</source>
        <translation>Kith %1. Vos messages sur cet ordinateur sont chiffrés ; la clé est gardée dans : %2.</translation>
    </message>
    <message>
        <source>You are signed in already</source>
        <translation>Vous êtes déjà connecté</translation>
    </message>
    <message>
        <source>The invite link is for a new account. Start Kith with another profile to use it.</source>
        <translation>Le lien d’invitation est pour un nouveau compte. Démarrez Kith avec un autre profil pour l’utiliser.</translation>
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
        <translation>Le téléchargement a échoué</translation>
    </message>
    <message>
        <source>It could not be sent</source>
        <translation>L’envoi a échoué</translation>
    </message>
    <message>
        <source>Delete this message?</source>
        <translation>Supprimer ce message ?</translation>
    </message>
    <message>
        <source>It was not sent. Nobody will get it, and it is gone from this computer.</source>
        <translation>Il n’a pas été envoyé. Personne ne le recevra, et il disparaît de cet ordinateur.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>It could not be deleted</source>
        <translation>Impossible de le supprimer</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>L’enregistrement a échoué</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Ouvrir le lien</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Copy selected text</source>
        <translation>Copier le texte sélectionné</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>Numéro de sécurité</translation>
    </message>
    <message>
        <source>Message info</source>
        <translation>Infos sur le message</translation>
    </message>
    <message>
        <source>Pause upload</source>
        <translation>Suspendre l’envoi</translation>
    </message>
    <message>
        <source>Pause download</source>
        <translation>Suspendre le téléchargement</translation>
    </message>
    <message>
        <source>Go on with the upload</source>
        <translation>Reprendre l’envoi</translation>
    </message>
    <message>
        <source>Open %1?</source>
        <translation>Ouvrir %1 ?</translation>
    </message>
    <message>
        <source>Files of this kind can run programs on this computer.</source>
        <translation>Les fichiers de ce type peuvent exécuter des programmes sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Files of this kind can run programs on this computer, and read or delete your files. Open it only if you expected it and trust %1.</source>
        <translation>Les fichiers de ce type peuvent exécuter des programmes sur cet ordinateur, et lire ou supprimer vos fichiers. Ne l’ouvrez que si vous l’attendiez et faites confiance à %1.</translation>
    </message>
    <message>
        <source>It could not be opened</source>
        <translation>Impossible de l’ouvrir</translation>
    </message>
    <message>
        <source>No program opens it</source>
        <translation>Aucun programme ne l’ouvre</translation>
    </message>
    <message>
        <source>This computer knows no program for files of this kind. You can save it.</source>
        <translation>Cet ordinateur ne connaît aucun programme pour les fichiers de ce type. Vous pouvez l’enregistrer.</translation>
    </message>
    <message>
        <source>It could not be copied</source>
        <translation>La copie n’a pas pu être faite</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>It waits to be sent, and is gone from this computer then. If it is with the relay already, the others get it all the same.</source>
        <translation>Il attend d’être envoyé et disparaîtra de cet ordinateur. S’il est déjà sur le relais, les autres le recevront quand même.</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Copier le nom</translation>
    </message>
</context>
<context>
    <name>Ui::MessageInfoDialog</name>
    <message>
        <source>Message info</source>
        <translation>Infos sur le message</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Written, by the clock of %1</source>
        <translation>Écrit, d’après l’horloge de %1</translation>
    </message>
    <message>
        <source>Arrived at the relay</source>
        <translation>Arrivé au relais</translation>
    </message>
    <message>
        <source>Stored on this computer</source>
        <translation>Enregistré sur cet ordinateur</translation>
    </message>
    <message>
        <source>Safe at the relay</source>
        <translation>En sûreté sur le relais</translation>
    </message>
    <message>
        <source>Delivered to %1</source>
        <translation>Distribué à %1</translation>
    </message>
    <message>
        <source>On device %2 of %1</source>
        <translation>Sur l’appareil %2 de %1</translation>
    </message>
    <message>
        <source>Read by %1</source>
        <translation>Lu par %1</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Arrived here</source>
        <translation>Arrivé ici</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
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
        <translation>Non envoyé. %1</translation>
    </message>
</context>
<context>
    <name>Ui::MessageWords</name>
    <message>
        <source>waiting to be sent</source>
        <translation>en attente d’envoi</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>distribué</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lu</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>non envoyé</translation>
    </message>
    <message>
        <source>%1 has a new identity. Messages are protected, but compare the safety number to be sure who it is.</source>
        <translation>%1 a une nouvelle identité. Les messages sont protégés, mais comparez le numéro de sécurité pour être sûr de qui il s’agit.</translation>
    </message>
    <message>
        <source>%1 uses a new device. Messages are protected, but compare the safety number to be sure who it is.</source>
        <translation>%1 utilise un nouvel appareil. Les messages sont protégés, mais comparez le numéro de sécurité pour être sûr de qui il s’agit.</translation>
    </message>
    <message>
        <source>%1 no longer uses one of their devices.</source>
        <translation>%1 n’utilise plus l’un de ses appareils.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) from %1 never arrived. They may have been lost or held back.</source>
        <translation>
            <numerusform>%n message de %1 n’est jamais arrivé. Il a pu être perdu ou retenu.</numerusform>
            <numerusform>%n messages de %1 ne sont jamais arrivés. Ils ont pu être perdus ou retenus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older message(s) could not be kept by the relay.</source>
        <translation>
            <numerusform>Le relais n’a pas pu garder %n ancien message.</numerusform>
            <numerusform>Le relais n’a pas pu garder %n anciens messages.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of your own devices changed, and this device did not do it. Look at your devices.</source>
        <translation>La liste de vos appareils a changé, et ce n’est pas le fait de cet appareil. Regardez vos appareils.</translation>
    </message>
    <message>
        <source>The relay has seen a newer state of this device. This profile may be an old copy, or somebody may have copied it.</source>
        <translation>Le relais a vu un état plus récent de cet appareil. Ce profil est peut-être une ancienne copie, ou quelqu’un l’a copié.</translation>
    </message>
    <message>
        <source>The protection of this conversation was renewed.</source>
        <translation>La protection de cette conversation a été renouvelée.</translation>
    </message>
    <message>
        <source>Messages here are end-to-end encrypted: only you and %1 can read them.</source>
        <translation>Les messages ici sont chiffrés de bout en bout : seuls vous et %1 pouvez les lire.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
    <message>
        <source>picture: %1</source>
        <translation>image : %1</translation>
    </message>
    <message>
        <source>file %1, %2</source>
        <translation>fichier %1, %2</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Read aloud by a screen reader: who, when, what</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>A message that cannot be shown</source>
        <translation>Un message impossible à afficher</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Pas encore de message</translation>
    </message>
    <message>
        <source>New identity</source>
        <translation>Nouvelle identité</translation>
    </message>
    <message>
        <source>Devices changed</source>
        <translation>Appareils modifiés</translation>
    </message>
    <message>
        <source>Some messages are missing</source>
        <translation>Il manque des messages</translation>
    </message>
    <message>
        <source>Your devices changed</source>
        <translation>Vos appareils ont changé</translation>
    </message>
    <message>
        <source>This profile may be a copy</source>
        <translation>Ce profil est peut-être une copie</translation>
    </message>
    <message>
        <source>Protection renewed</source>
        <translation>Protection renouvelée</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>Format of a day in this year, see QDate::toString</extracomment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>Format of a day in another year, see QDate::toString</extracomment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>online</source>
        <translation>en ligne</translation>
    </message>
    <message>
        <source>away</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>occupé</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>last seen just now</source>
        <translation>vu à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>last seen %n minute(s) ago</source>
        <translation>
            <numerusform>vu il y a %n minute</numerusform>
            <numerusform>vu il y a %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>last seen today at %1</source>
        <translation>vu aujourd’hui à %1</translation>
    </message>
    <message>
        <source>last seen yesterday at %1</source>
        <translation>vu hier à %1</translation>
    </message>
    <message>
        <source>last seen on %1</source>
        <translation>vu le %1</translation>
    </message>
    <message>
        <source>upload paused</source>
        <translation>envoi du fichier en pause</translation>
    </message>
    <message>
        <source>download paused</source>
        <translation>téléchargement en pause</translation>
    </message>
    <message>
        <source>upload failed, not sent</source>
        <translation>échec de l’envoi du fichier, non envoyé</translation>
    </message>
    <message>
        <source>could not be fetched</source>
        <translation>non récupéré</translation>
    </message>
    <message>
        <source>file: %1</source>
        <extracomment>Read aloud by a screen reader: the last message of a conversation, a file; %1 is its name or what was written with it</extracomment>
        <translation>fichier : %1</translation>
    </message>
</context>
<context>
    <name>Ui::NewConversationDialog</name>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Who would you like to write to? Enter the user name this person has on your relay.</source>
        <translation>À qui voulez-vous écrire ? Saisissez le nom d’utilisateur de cette personne sur votre relais.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>This is your own name. Enter that of somebody else.</source>
        <translation>C’est votre propre nom. Saisissez celui de quelqu’un d’autre.</translation>
    </message>
</context>
<context>
    <name>Ui::PasswordDialog</name>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Saisissez votre mot de passe.</translation>
    </message>
    <message>
        <source>Invite link or address, if the relay has moved</source>
        <translation>Lien d’invitation ou adresse, si le relais a déménagé</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Mot de passe, encore une fois</translation>
    </message>
    <message>
        <source>Make the account again</source>
        <translation>Recréer le compte</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>Recréer</translation>
    </message>
    <message>
        <source>Sign in instead</source>
        <translation>Se connecter plutôt</translation>
    </message>
    <message>
        <source>Make the account again …</source>
        <translation>Recréer le compte…</translation>
    </message>
    <message>
        <source>The relay gets your account back, with the keys that are stored here. The password you type becomes the account&apos;s password there. Nothing that is stored here changes.</source>
        <translation>Le relais retrouve votre compte, avec les clés enregistrées ici. Le mot de passe que vous saisissez y devient celui du compte. Rien de ce qui est enregistré ici ne change.</translation>
    </message>
    <message>
        <source>Or the relay was put back to an older state, from before your account was made.</source>
        <translation>Ou bien le relais a été remis dans un état plus ancien, d’avant la création de votre compte.</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Les deux mots de passe ne sont pas identiques.</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Making your account again …</source>
        <translation>Recréation de votre compte…</translation>
    </message>
    <message>
        <source>The relay does know your user name, but with another password. Sign in with that one. If you never had another, ask whoever runs the relay.</source>
        <translation>Le relais connaît bien votre nom d’utilisateur, mais avec un autre mot de passe. Connectez-vous avec celui-là. Si vous n’en avez jamais eu d’autre, demandez à la personne qui gère le relais.</translation>
    </message>
    <message>
        <source>This relay makes accounts only with an invite link. Ask somebody who is there for one, and put it into the field for the invite link above.</source>
        <translation>Ce relais ne crée des comptes qu’avec un lien d’invitation. Demandez-en un à quelqu’un qui y est et mettez-le plus haut, dans le champ du lien d’invitation.</translation>
    </message>
</context>
<context>
    <name>Ui::RecoveryKeyPage</name>
    <message>
        <source>Your recovery key</source>
        <translation>Votre clé de récupération</translation>
    </message>
    <message>
        <source>If this computer is lost, this key and your password bring your account back. Nobody else has it: write it down or save it somewhere safe.</source>
        <translation>Si cet ordinateur est perdu, cette clé et votre mot de passe ramènent votre compte. Personne d’autre ne l’a : notez-la ou gardez-la en lieu sûr.</translation>
    </message>
    <message>
        <source>I have kept it in a safe place</source>
        <translation>Je l’ai mise en lieu sûr</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de récupération</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Enregistrer la clé de récupération</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Ui::RelayPage</name>
    <message>
        <source>Sign in to a relay</source>
        <translation>Se connecter à un relais</translation>
    </message>
    <message>
        <source>Messages travel through a relay. It cannot read them.</source>
        <translation>Les messages passent par un relais. Il ne peut pas les lire.</translation>
    </message>
    <message>
        <source>Address of the relay</source>
        <translation>Adresse du relais</translation>
    </message>
    <message>
        <source>No authority vouches for this relay; it vouches for itself. Compare this key with the one that whoever runs it gave you. Continue only if they are the same.</source>
        <translation>Aucune autorité ne garantit ce relais ; il se garantit lui-même. Comparez cette clé avec celle que vous a donnée la personne qui le gère. Ne continuez que si elles sont identiques.</translation>
    </message>
    <message>
        <source>Key of the relay</source>
        <translation>Clé du relais</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Enter the address first, for example relay.example.org.</source>
        <translation>Saisissez d’abord l’adresse, par exemple relay.example.org.</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>Demande au relais…</translation>
    </message>
    <message>
        <source>The keys are the same</source>
        <translation>Les clés sont identiques</translation>
    </message>
    <message>
        <source>An address looks like relay.example.org or 192.168.1.20:7443.</source>
        <translation>Une adresse ressemble à relay.example.org ou 192.168.1.20:7443.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>Ui::ReviewStrip</name>
    <message>
        <source>Pictures: %1, %2 of %3</source>
        <extracomment>Said of the strip: which picture is chosen, its place, how many there are</extracomment>
        <translation>Images : %1, %2 sur %3</translation>
    </message>
    <message>
        <source>Drag to put them in another order</source>
        <translation>Faites glisser pour changer l’ordre</translation>
    </message>
    <message>
        <source>%1 (sent as a file, untouched)</source>
        <extracomment>Said of a picture that could not be opened; %1 is its name</extracomment>
        <translation>%1 (envoyé comme fichier, sans modification)</translation>
    </message>
</context>
<context>
    <name>Ui::ReviewWords</name>
    <message>
        <source>place</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>appareil photo</translation>
    </message>
    <message>
        <source>time</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>author</source>
        <translation>auteur</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>commentaire</translation>
    </message>
    <message>
        <source>software</source>
        <translation>logiciel</translation>
    </message>
    <message>
        <source>hidden preview</source>
        <translation>aperçu caché</translation>
    </message>
    <message>
        <source>hidden data</source>
        <translation>données cachées</translation>
    </message>
    <message>
        <source>technical details</source>
        <translation>détails techniques</translation>
    </message>
    <message>
        <source>%1 × %2 · %3</source>
        <extracomment>Width × height of a picture in pixels, and its size</extracomment>
        <translation>%1 × %2 · %3</translation>
    </message>
    <message>
        <source>Looks like a screenshot, text or a drawing: every pixel is kept.</source>
        <translation>On dirait une capture d’écran, du texte ou un dessin : tous les pixels sont gardés.</translation>
    </message>
    <message>
        <source>Parts of it are transparent, and stay so.</source>
        <translation>Certaines parties sont transparentes et le restent.</translation>
    </message>
    <message>
        <source>It is small already: its pixels stay as they are.</source>
        <translation>Elle est déjà petite : ses pixels restent tels quels.</translation>
    </message>
    <message>
        <source>Every pixel is kept.</source>
        <translation>Tous les pixels sont gardés.</translation>
    </message>
    <message>
        <source>Made smaller although it looks like text: letters may blur.</source>
        <translation>Réduite bien qu’elle ressemble à du texte : les lettres peuvent devenir floues.</translation>
    </message>
    <message>
        <source>Removed before sending: %1.</source>
        <extracomment>%1 is a list such as &quot;place, camera, time&quot;</extracomment>
        <translation>Retiré avant l’envoi : %1.</translation>
    </message>
    <message>
        <source>The file is sent exactly as it is.</source>
        <translation>Le fichier est envoyé exactement tel quel.</translation>
    </message>
    <message>
        <source>The file is sent exactly as it is, with what is hidden in it: %1.</source>
        <extracomment>%1 is a list such as &quot;place, camera, time&quot;</extracomment>
        <translation>Le fichier est envoyé exactement tel quel, avec ce qu’il cache : %1.</translation>
    </message>
    <message>
        <source>It moves, so it is sent as it is. Pictures that move cannot be cropped or turned.</source>
        <translation>Elle bouge, elle est donc envoyée telle quelle. Les images animées ne peuvent être ni recadrées ni tournées.</translation>
    </message>
    <message>
        <source>The file is sent exactly as it is, with everything hidden in it, possibly the place and the camera.</source>
        <translation>Le fichier est envoyé exactement tel quel, avec tout ce qu’il cache, peut-être le lieu et l’appareil photo.</translation>
    </message>
    <message>
        <source>Its name is sent with it: %1</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>Son nom est envoyé avec : %1</translation>
    </message>
</context>
<context>
    <name>Ui::SafetyNumberDialog</name>
    <message>
        <source>They are the same</source>
        <translation>Ils sont identiques</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>Numéro de sécurité</translation>
    </message>
    <message>
        <source>Safety number with %1</source>
        <translation>Numéro de sécurité avec %1</translation>
    </message>
    <message>
        <source>Compare this number with the one on the screen of %1, side by side or over a call. If all digits are the same, only the two of you can read your messages.</source>
        <translation>Comparez ce numéro avec celui affiché chez %1, côte à côte ou par téléphone. Si tous les chiffres sont identiques, vous seuls pouvez lire vos messages.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>There is no number yet: it comes with the first message to %1.</source>
        <translation>Il n’y a pas encore de numéro : il vient avec le premier message à %1.</translation>
    </message>
    <message>
        <source>You have compared this number, and it was the same.</source>
        <translation>Vous avez comparé ce numéro, et il était identique.</translation>
    </message>
    <message>
        <source>No longer sure</source>
        <translation>Je n’en suis plus sûr</translation>
    </message>
    <message>
        <source>This number has changed. Compare it again before you write anything that matters.</source>
        <translation>Ce numéro a changé. Comparez-le à nouveau avant d’écrire quoi que ce soit d’important.</translation>
    </message>
    <message>
        <source>You have not compared this number yet.</source>
        <translation>Vous n’avez pas encore comparé ce numéro.</translation>
    </message>
</context>
<context>
    <name>Ui::SearchDelegate</name>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>In %1, %2, %3: %4</source>
        <extracomment>A search result for a screen reader: the conversation, who wrote, when, and the text</extracomment>
        <translation>Dans %1, %2, %3 : %4</translation>
    </message>
    <message>
        <source>%1: </source>
        <translation>%1 : </translation>
    </message>
</context>
<context>
    <name>Ui::SearchPane</name>
    <message>
        <source>Back to the conversations</source>
        <translation>Retour aux conversations</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Rechercher dans tous les messages</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>Messages trouvés</translation>
    </message>
    <message>
        <source>Words, “phrases”, names of files. The last word may be a beginning.</source>
        <translation>Mots, « expressions », noms de fichiers. Pour le dernier mot, le début suffit.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Rien trouvé.</translation>
    </message>
    <message>
        <source>Narrow by %1</source>
        <extracomment>%1 is for instance from:anna</extracomment>
        <translation>Affiner avec %1</translation>
    </message>
</context>
<context>
    <name>Ui::SearchText</name>
    <message>
        <source>“%1” is nothing to search by. There are from: in: has: before: after: and on:. To find the word itself, put it in quotation marks.</source>
        <extracomment>%1 is what was typed, for instance form:</extracomment>
        <translation>On ne peut pas rechercher avec « %1 ». Il y a from: in: has: before: after: et on:. Pour trouver le mot lui-même, mettez-le entre guillemets.</translation>
    </message>
    <message>
        <source>What comes after “%1”?</source>
        <extracomment>%1 is for instance from:</extracomment>
        <translation>Qu’est-ce qui vient après « %1 » ?</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it like 2024-05-31, 2024-05 or 2024.</source>
        <translation>« %1 » n’est pas une date. Écrivez-la comme 2024-05-31, 2024-05 ou 2024.</translation>
    </message>
    <message>
        <source>“%1”: there are has:image, has:file and has:link.</source>
        <translation>« %1 » : il y a has:image, has:file et has:link.</translation>
    </message>
    <message>
        <source>You talk with nobody called “%1”. from:me is you.</source>
        <translation>Vous ne parlez avec personne du nom de « %1 ». from:me, c’est vous.</translation>
    </message>
    <message>
        <source>There is no conversation called “%1”.</source>
        <translation>Aucune conversation ne s’appelle « %1 ».</translation>
    </message>
    <message>
        <source>No day fits all of these dates.</source>
        <translation>Aucun jour ne correspond à toutes ces dates.</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Le %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Du %1 au %2</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <translation>À partir du %1</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Jusqu’au %1</translation>
    </message>
    <message>
        <source>Searched all %1 messages on this computer.</source>
        <translation>Recherche dans tous les messages de cet ordinateur (%1).</translation>
    </message>
    <message>
        <source>Older ones are still being prepared and cannot be found yet.</source>
        <translation>Les plus anciens sont encore en préparation et ne peuvent pas encore être trouvés.</translation>
    </message>
    <message>
        <source>Older ones are still being prepared: they are found by words as they were written only.</source>
        <translation>Les plus anciens sont encore en préparation : ils ne sont trouvés que par les mots tels qu’ils ont été écrits.</translation>
    </message>
    <message>
        <source>Searched back to %2 so far; there are %1 messages.</source>
        <extracomment>%1: a number, of all messages; %2: a date</extracomment>
        <translation>Recherche faite jusqu’au %2 pour l’instant ; il y a %1 messages.</translation>
    </message>
</context>
<context>
    <name>Ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Vie privée</translation>
    </message>
    <message>
        <source>Tell others when I have read their messages</source>
        <translation>Dire aux autres quand j’ai lu leurs messages</translation>
    </message>
    <message>
        <source>Without it you still see who has read yours, if they tell you.</source>
        <translation>Sans cela, vous voyez toujours qui a lu les vôtres, si on vous le dit.</translation>
    </message>
    <message>
        <source>Tell others when I am typing</source>
        <translation>Dire aux autres quand j’écris</translation>
    </message>
    <message>
        <source>Show others when I am online</source>
        <translation>Montrer aux autres quand je suis en ligne</translation>
    </message>
    <message>
        <source>Photos and files</source>
        <translation>Photos et fichiers</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line</source>
        <translation>Entrée envoie, Maj+Entrée va à la ligne</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter starts a new line</source>
        <translation>Ctrl+Entrée envoie, Entrée va à la ligne</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Jusqu’à %1</translation>
    </message>
    <message>
        <source>On a metered network</source>
        <translation>Sur un réseau limité en données</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>Économiser les données</translation>
    </message>
    <message>
        <source>Nothing is downloaded until you ask for it. Small previews come with the message.</source>
        <translation>Rien n’est téléchargé avant que vous le demandiez. De petits aperçus arrivent avec le message.</translation>
    </message>
    <message>
        <source>Download photos automatically</source>
        <translation>Télécharger les photos automatiquement</translation>
    </message>
    <message>
        <source>Download files automatically</source>
        <translation>Télécharger les fichiers automatiquement</translation>
    </message>
</context>
<context>
    <name>Ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Menu of a message</source>
        <translation>Menu d’un message</translation>
    </message>
    <message>
        <source>Close the nearest thing</source>
        <translation>Fermer ce qui est le plus proche</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Conversation by its place in the list</source>
        <translation>Conversation selon sa place dans la liste</translation>
    </message>
    <message>
        <source>Usual keys for all</source>
        <translation>Touches habituelles pour tout</translation>
    </message>
    <message>
        <source>Choose a shortcut and press other keys for it. Backspace takes its keys away.</source>
        <translation>Choisissez un raccourci et appuyez sur d’autres touches. Retour arrière lui retire ses touches.</translation>
    </message>
    <message>
        <source>Usual keys for: %1</source>
        <translation>Touches habituelles pour : %1</translation>
    </message>
    <message>
        <source>%1 is needed for writing and moving about. Take Ctrl or Alt with another key, or a function key.</source>
        <translation>%1 sert à écrire et à se déplacer. Prenez Ctrl ou Alt avec une autre touche, ou une touche de fonction.</translation>
    </message>
    <message>
        <source>%1 already means “%2”. Give that other keys first.</source>
        <extracomment>%1 are keys, %2 what they do</extracomment>
        <translation>%1 signifie déjà « %2 ». Donnez-lui d’abord d’autres touches.</translation>
    </message>
</context>
<context>
    <name>Ui::SignInPage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
</context>
<context>
    <name>Ui::SignInView</name>
    <message>
        <source>The first account on your relay: yours.</source>
        <translation>Le premier compte de votre relais : le vôtre.</translation>
    </message>
</context>
<context>
    <name>Ui::TimelineView</name>
    <message>
        <source>Go to the newest message</source>
        <translation>Aller au message le plus récent</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message numerus="yes">
        <source>Go to the newest message, %n unread</source>
        <translation>
            <numerusform>Aller au message le plus récent, %n non lu</numerusform>
            <numerusform>Aller au message le plus récent, %n non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>Unread messages</source>
        <translation>Messages non lus</translation>
    </message>
</context>
<context>
    <name>Ui::TrustBanner</name>
    <message>
        <source>Compare safety number</source>
        <translation>Comparer le numéro de sécurité</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Envoyer quand même</translation>
    </message>
    <message>
        <source>The safety number you compared with %1 has changed: a new device, or somebody else. Nothing is sent until you decide.</source>
        <translation>Le numéro de sécurité que vous avez comparé avec %1 a changé : un nouvel appareil, ou quelqu’un d’autre. Rien n’est envoyé avant votre décision.</translation>
    </message>
</context>
<context>
    <name>Ui::UnlockView</name>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Phrase secrète, encore une fois</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Choisissez une phrase secrète</translation>
    </message>
    <message>
        <source>This computer has no keychain that Kith can use. A passphrase locks your messages here instead; you enter it whenever Kith starts.</source>
        <translation>Cet ordinateur n’a pas de trousseau que Kith puisse utiliser. Une phrase secrète protège vos messages à la place ; vous la saisissez à chaque démarrage de Kith.</translation>
    </message>
    <message>
        <source>Kith is locked</source>
        <translation>Kith est verrouillé</translation>
    </message>
    <message>
        <source>Your messages are locked with a passphrase.</source>
        <translation>Vos messages sont protégés par une phrase secrète.</translation>
    </message>
    <message>
        <source>Kith could not be opened</source>
        <translation>Kith n’a pas pu s’ouvrir</translation>
    </message>
    <message>
        <source>This passphrase does not open it. Check how it is written and try again.</source>
        <translation>Cette phrase secrète ne l’ouvre pas. Vérifiez comment elle est écrite et réessayez.</translation>
    </message>
    <message>
        <source>Enter the passphrase first.</source>
        <translation>Saisissez d’abord la phrase secrète.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Les deux phrases secrètes ne sont pas identiques.</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Ouverture…</translation>
    </message>
</context>
<context>
    <name>Ui::WelcomePage</name>
    <message>
        <source>Welcome to Kith</source>
        <translation>Bienvenue dans Kith</translation>
    </message>
    <message>
        <source>Messages and photos that only you and the people you write to can read. No phone number, no e-mail.</source>
        <translation>Des messages et des photos que seuls vous et les personnes à qui vous écrivez pouvez lire. Sans numéro de téléphone ni e-mail.</translation>
    </message>
    <message>
        <source>Join with an invite link</source>
        <translation>Rejoindre avec un lien d’invitation</translation>
    </message>
    <message>
        <source>Somebody sent you a link to the relay they use</source>
        <translation>Quelqu’un vous a envoyé un lien vers son relais</translation>
    </message>
    <message>
        <source>Sign in to a relay</source>
        <translation>Se connecter à un relais</translation>
    </message>
    <message>
        <source>You know the address of a relay: make an account there, or use the one you have</source>
        <translation>Vous connaissez l’adresse d’un relais : créez-y un compte, ou utilisez le vôtre</translation>
    </message>
    <message>
        <source>Host a relay on this computer</source>
        <translation>Héberger un relais sur cet ordinateur</translation>
    </message>
    <message>
        <source>Start your own, and invite others to it</source>
        <translation>Démarrez le vôtre et invitez d’autres personnes</translation>
    </message>
    <message>
        <source>Want your own? On a computer that stays on, run “kith-relay serve --data FOLDER”. It prints an invite link to begin with.</source>
        <translation>Vous voulez le vôtre ? Sur un ordinateur qui reste allumé, lancez « kith-relay serve --data DOSSIER ». Il affiche un lien d’invitation pour commencer.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Messages that only the people in a conversation can read.</source>
        <translation>Des messages que seules les personnes d’une conversation peuvent lire.</translation>
    </message>
    <message>
        <source>Keeps everything of an account in this folder.</source>
        <translation>Garde tout ce qui concerne un compte dans ce dossier.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>An invite link: kith://invite/…</source>
        <translation>Un lien d’invitation : kith://invite/…</translation>
    </message>
</context>
</TS>
