<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccountWords</name>
    <message>
        <source>That was tried too often. Wait a few minutes and try again.</source>
        <translation>Demasiados intentos seguidos. Espera unos minutos y vuelve a probar.</translation>
    </message>
    <message numerus="yes">
        <source>That was tried too often. Try again in %n minute(s).</source>
        <translation>
            <numerusform>Demasiados intentos seguidos. Vuelve a probar dentro de %n minuto.</numerusform>
            <numerusform>Demasiados intentos seguidos. Vuelve a probar dentro de %n minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>This password is on lists of stolen passwords. Choose another one.</source>
        <translation>Esta contraseña está en listas de contraseñas robadas. Elige otra.</translation>
    </message>
    <message>
        <source>This password needs more kinds of characters: capitals, digits or signs.</source>
        <translation>A esta contraseña le faltan tipos de caracteres: mayúsculas, cifras o signos.</translation>
    </message>
    <message>
        <source>This password is too short. A few words one after another are easy to remember.</source>
        <translation>Esta contraseña es demasiado corta. Unas cuantas palabras seguidas se recuerdan bien.</translation>
    </message>
    <message>
        <source>E-mail address or password is not right.</source>
        <translation>El correo o la contraseña no son correctos.</translation>
    </message>
    <message>
        <source>This address is not confirmed yet. Use the code from the mail you got.</source>
        <translation>Esta dirección aún no está confirmada. Usa el código del correo que recibiste.</translation>
    </message>
    <message>
        <source>This code is not right or too old. Ask for another one.</source>
        <translation>Este código no es correcto o ha caducado. Pide otro.</translation>
    </message>
    <message>
        <source>This password is too long. 72 characters are the most.</source>
        <translation>Esta contraseña es demasiado larga. Como mucho, 72 caracteres.</translation>
    </message>
    <message>
        <source>This is the password you had. Choose another one.</source>
        <translation>Esta es la contraseña que tenías. Elige otra.</translation>
    </message>
    <message>
        <source>This address has an account. Sign in with it instead.</source>
        <translation>Esta dirección ya tiene una cuenta. Inicia sesión con ella.</translation>
    </message>
    <message>
        <source>No mail can be sent to this address. See whether it is right.</source>
        <translation>No se puede enviar correo a esta dirección. Mira si está bien escrita.</translation>
    </message>
    <message>
        <source>This address has no account yet. Create one first.</source>
        <translation>Esta dirección aún no tiene cuenta. Crea una primero.</translation>
    </message>
    <message>
        <source>This account was closed by those who run the project.</source>
        <translation>Quienes llevan el proyecto cerraron esta cuenta.</translation>
    </message>
    <message>
        <source>The project is not reached right now. Everything goes on working without it.</source>
        <translation>Ahora no se llega al proyecto. Todo sigue funcionando sin él.</translation>
    </message>
    <message>
        <source>This project takes no new accounts. Ask those who run it.</source>
        <translation>Este proyecto no admite cuentas nuevas. Pregunta a quienes lo llevan.</translation>
    </message>
    <message>
        <source>This project does not offer this way of signing in.</source>
        <translation>Este proyecto no ofrece esta forma de iniciar sesión.</translation>
    </message>
    <message>
        <source>Sign in again to go on.</source>
        <translation>Vuelve a iniciar sesión para seguir.</translation>
    </message>
    <message>
        <source>Signing in took too long. Begin again.</source>
        <translation>El inicio de sesión tardó demasiado. Empieza de nuevo.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled in the browser.</source>
        <translation>El inicio de sesión se canceló en el navegador.</translation>
    </message>
    <message>
        <source>The project does not know this program’s key. See whether address and key are right.</source>
        <translation>El proyecto no conoce la clave de este programa. Mira si la dirección y la clave son correctas.</translation>
    </message>
    <message>
        <source>Signing in did not work. Nothing was changed; try again later.</source>
        <translation>No se pudo iniciar sesión. No ha cambiado nada; prueba más tarde.</translation>
    </message>
    <message>
        <source>You do not belong to this household any more.</source>
        <translation>Ya no perteneces a este hogar.</translation>
    </message>
    <message>
        <source>Only an owner of the household can do this.</source>
        <translation>Solo puede hacerlo quien es propietario del hogar.</translation>
    </message>
    <message>
        <source>This invitation is not right, was used, or has run out. Ask for another one.</source>
        <translation>Esta invitación no es correcta, ya se usó o ha caducado. Pide otra.</translation>
    </message>
    <message>
        <source>This library belongs to a household already. Join that one instead.</source>
        <translation>Esta biblioteca ya pertenece a un hogar. Únete a ese.</translation>
    </message>
    <message>
        <source>There are as many as this project allows.</source>
        <translation>Ya hay tantos como permite este proyecto.</translation>
    </message>
    <message>
        <source>A household keeps at least one owner. Make somebody else an owner first.</source>
        <translation>Un hogar tiene siempre al menos un propietario. Haz antes propietario a otra persona.</translation>
    </message>
    <message>
        <source>This name is empty or too long. Choose another one.</source>
        <translation>Este nombre está vacío o es demasiado largo. Elige otro.</translation>
    </message>
    <message>
        <source>This project is not set up for Kecarajocomer yet, or for another version of it.</source>
        <translation>Este proyecto aún no está preparado para Kecarajocomer, o lo está para otra versión.</translation>
    </message>
    <message>
        <source>That did not work. Nothing was changed; try again later.</source>
        <translation>No ha funcionado. No ha cambiado nada; prueba más tarde.</translation>
    </message>
    <message>
        <source>The address must begin with https://, so that nobody can listen.</source>
        <translation>La dirección debe empezar por https://, para que nadie pueda escuchar.</translation>
    </message>
    <message>
        <source>This is no address of a project. It looks like https://name.supabase.co.</source>
        <translation>Esto no es la dirección de un proyecto. Tiene esta forma: https://nombre.supabase.co.</translation>
    </message>
    <message>
        <source>This is a secret key. Use the publishable one; the secret one stays with you.</source>
        <translation>Esta es una clave secreta. Usa la publicable; la secreta es solo tuya.</translation>
    </message>
    <message>
        <source>This is no key. Copy the publishable key from the project’s settings.</source>
        <translation>Esto no es una clave. Copia la clave publicable de los ajustes del proyecto.</translation>
    </message>
    <message>
        <source>This is no set-up link or invitation. It begins with kecarajocomer://</source>
        <translation>Esto no es un enlace de configuración ni una invitación. Empieza por kecarajocomer://</translation>
    </message>
    <message>
        <source>This library belongs to another account. Sign in with that one, or stop syncing here first.</source>
        <translation>Esta biblioteca pertenece a otra cuenta. Inicia sesión con esa, o deja antes de sincronizar aquí.</translation>
    </message>
    <message>
        <source>Owner</source>
        <extracomment>What somebody may do in a household</extracomment>
        <translation>Propietario</translation>
    </message>
    <message>
        <source>Can edit</source>
        <extracomment>What somebody may do in a household</extracomment>
        <translation>Puede editar</translation>
    </message>
    <message>
        <source>Can look</source>
        <extracomment>What somebody may do in a household</extracomment>
        <translation>Puede mirar</translation>
    </message>
    <message>
        <source>Changes everything, also who belongs to the household.</source>
        <translation>Lo cambia todo, también quién pertenece al hogar.</translation>
    </message>
    <message>
        <source>Plans, cooks, shops, and changes recipes.</source>
        <translation>Planifica, cocina, compra y cambia recetas.</translation>
    </message>
    <message>
        <source>Sees everything and changes nothing.</source>
        <translation>Lo ve todo y no cambia nada.</translation>
    </message>
    <message>
        <source>This is not the passphrase. Try again.</source>
        <translation>Esta no es la frase de contraseña. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This is not the recovery code. Compare it letter by letter and try again.</source>
        <translation>Este no es el código de recuperación. Compáralo letra a letra e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Unlock the household on this computer first.</source>
        <translation>Desbloquea antes el hogar en este ordenador.</translation>
    </message>
</context>
<context>
    <name>Aisles</name>
    <message>
        <source>Fruit and vegetables</source>
        <translation>Fruta y verdura</translation>
    </message>
    <message>
        <source>Bakery</source>
        <translation>Panadería</translation>
    </message>
    <message>
        <source>Meat</source>
        <translation>Carne</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>Pescado</translation>
    </message>
    <message>
        <source>Dairy and eggs</source>
        <translation>Lácteos y huevos</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Congelados</translation>
    </message>
    <message>
        <source>Tins and dry goods</source>
        <translation>Conservas y secos</translation>
    </message>
    <message>
        <source>Herbs and spices</source>
        <translation>Hierbas y especias</translation>
    </message>
    <message>
        <source>Drinks</source>
        <translation>Bebidas</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hogar</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Fridge</source>
        <translation>Nevera</translation>
    </message>
    <message>
        <source>Freezer</source>
        <translation>Congelador</translation>
    </message>
    <message>
        <source>Cupboard</source>
        <translation>Armario</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message>
        <source>Sign in to go on syncing</source>
        <translation>Inicia sesión para seguir sincronizando</translation>
    </message>
    <message>
        <source>Your changes are safe on this computer and are sent then.</source>
        <translation>Tus cambios están a salvo en este ordenador y se enviarán entonces.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Syncing waits for your passphrase</source>
        <translation>La sincronización espera tu frase de paso</translation>
    </message>
    <message>
        <source>Changes are kept on this computer and are sent once it is typed.</source>
        <translation>Los cambios se guardan en este ordenador y se envían cuando la escribas.</translation>
    </message>
    <message>
        <source>The key of this library is not at hand</source>
        <translation>La clave de esta biblioteca no está a mano</translation>
    </message>
    <message>
        <source>The system’s key store does not give it. Your changes are safe on this computer.</source>
        <translation>El almacén de claves del sistema no la da. Tus cambios están a salvo en este ordenador.</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Elegir otro lugar</translation>
    </message>
    <message>
        <source>The system’s key store is locked</source>
        <translation>El almacén de claves del sistema está bloqueado</translation>
    </message>
    <message>
        <source>Open it, and syncing goes on. Your changes are safe on this computer.</source>
        <translation>Ábrelo y la sincronización sigue. Tus cambios están a salvo en este ordenador.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Volver a probar</translation>
    </message>
    <message>
        <source>A newer version is needed to send changes</source>
        <translation>Hace falta una versión más nueva para enviar cambios</translation>
    </message>
    <message>
        <source>What the others change still arrives. Yours is kept here until you install it.</source>
        <translation>Lo que cambian los demás sigue llegando. Lo tuyo se guarda aquí hasta que la instales.</translation>
    </message>
    <message>
        <source>This household is no longer yours</source>
        <translation>Este hogar ya no es tuyo</translation>
    </message>
    <message>
        <source>Somebody took you out of it, or it is gone. Everything is still on this computer.</source>
        <translation>Alguien te quitó de él, o ya no existe. Todo sigue en este ordenador.</translation>
    </message>
    <message>
        <source>Stop syncing here</source>
        <translation>Dejar de sincronizar aquí</translation>
    </message>
    <message>
        <source>Much would disappear</source>
        <translation>Desaparecería mucho</translation>
    </message>
    <message>
        <source>A large part of the household was removed on another device. Nothing of it was taken from here yet.</source>
        <translation>En otro dispositivo se quitó gran parte del hogar. De aquí aún no se ha quitado nada.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decidir…</translation>
    </message>
    <message>
        <source>What waits cannot be opened right now</source>
        <translation>Lo que espera no se puede abrir ahora</translation>
    </message>
    <message>
        <source>Its key is not at hand. Nothing is lost, and you can go on working.</source>
        <translation>Su clave no está a mano. No se pierde nada y puedes seguir trabajando.</translation>
    </message>
    <message>
        <source>The server does not take a change as it is</source>
        <translation>El servidor no acepta un cambio tal como está</translation>
    </message>
    <message>
        <source>It is kept here, with everything after it.</source>
        <translation>Se guarda aquí, con todo lo posterior.</translation>
    </message>
    <message>
        <source>The household is encrypted</source>
        <translation>El hogar está cifrado</translation>
    </message>
    <message>
        <source>Unlock it once on this computer, and syncing goes on. Your changes wait here.</source>
        <translation>Desbloquéalo una vez en este ordenador y la sincronización sigue. Tus cambios esperan aquí.</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Desbloquear…</translation>
    </message>
    <message>
        <source>Choose a passphrase of your own to take part. Your changes wait here.</source>
        <translation>Elige tu propia frase de contraseña para participar. Tus cambios esperan aquí.</translation>
    </message>
    <message>
        <source>Choose passphrase…</source>
        <translation>Elegir frase…</translation>
    </message>
    <message>
        <source>Waiting for the household’s key</source>
        <translation>Se espera la clave del hogar</translation>
    </message>
    <message>
        <source>It comes from an owner’s device as soon as that is in step. Your changes wait here.</source>
        <translation>Llega del dispositivo de un propietario en cuanto esté al día. Tus cambios esperan aquí.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>d MMMM</source>
        <extracomment>A day and its month, as QLocale::toString takes it; words stand in single quotes: d &apos;de&apos; MMMM</extracomment>
        <translation>d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>short date</comment>
        <extracomment>%1 is a day and a month, %2 a year: &quot;4 Jan 2026&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>date</comment>
        <extracomment>%1 is a day and a month, %2 a year: &quot;4 January 2026&quot;</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1&#xa0;min</source>
        <extracomment>A duration; keep the non-breaking space</extracomment>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1&#xa0;h</source>
        <extracomment>A duration in whole hours; keep the non-breaking space</extracomment>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1&#xa0;h %2&#xa0;min</source>
        <extracomment>A duration in hours and minutes; keep the non-breaking spaces</extracomment>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is &quot;1 hour&quot;, %2 is &quot;10 minutes&quot;</extracomment>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message numerus="yes">
        <source>Expired %n day(s)</source>
        <extracomment>A food&apos;s best-before day was this many days ago</extracomment>
        <translation>
            <numerusform>Caducó hace %n día</numerusform>
            <numerusform>Caducó hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <extracomment>A food keeps this many days more</extracomment>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>kcal</source>
        <extracomment>Kilocalories</extracomment>
        <translation>kcal</translation>
    </message>
    <message>
        <source>g</source>
        <extracomment>Grams</extracomment>
        <translation>g</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>No ingredients were found.</source>
        <translation>No se ha encontrado ningún ingrediente.</translation>
    </message>
    <message>
        <source>No steps were found.</source>
        <translation>No se ha encontrado ningún paso.</translation>
    </message>
    <message>
        <source>A time could not be understood and was left out.</source>
        <translation>No se ha entendido uno de los tiempos y se ha dejado fuera.</translation>
    </message>
    <message>
        <source>The file had mistakes that were repaired. Check that nothing is missing.</source>
        <translation>El archivo tenía errores, que se han corregido. Comprueba que no falta nada.</translation>
    </message>
    <message>
        <source>The page names other recipes, which were left out.</source>
        <translation>La página menciona otras recetas, que se han dejado fuera.</translation>
    </message>
    <message>
        <source>Something at %1 was not understood. Check the recipe.</source>
        <extracomment>%1 is a place in a file: &quot;line 12&quot;</extracomment>
        <translation>Hay algo en %1 que no se ha entendido. Revisa la receta.</translation>
    </message>
    <message>
        <source>No title was found. Give it a name.</source>
        <translation>No se encontró ningún título. Ponle un nombre.</translation>
    </message>
    <message>
        <source>The ingredients were found in plain text. Check them.</source>
        <translation>Los ingredientes se encontraron en texto normal. Revísalos.</translation>
    </message>
    <message>
        <source>The steps were found in plain text. Check them.</source>
        <translation>Los pasos se encontraron en texto normal. Revísalos.</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>What was there before is unchanged.</source>
        <translation>Lo que había antes sigue igual.</translation>
    </message>
    <message>
        <source>Your recipes are unchanged.</source>
        <translation>Tus recetas siguen igual.</translation>
    </message>
    <message>
        <source>Your recipes are safe in the program.</source>
        <translation>Tus recetas están a salvo en el programa.</translation>
    </message>
    <message>
        <source>Your changes are safe on this computer and will be sent later.</source>
        <translation>Tus cambios están a salvo en este ordenador y se enviarán más tarde.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This is no longer here.</source>
        <translation>Esto ya no está aquí.</translation>
    </message>
    <message>
        <source>It may have been removed on another device. Undo, or the trash, can bring it back.</source>
        <translation>Puede que se haya quitado en otro dispositivo. Con Deshacer, o desde la papelera, puedes recuperarlo.</translation>
    </message>
    <message>
        <source>This does not fit here yet.</source>
        <extracomment>%1 is the name of a field or a place in a file</extracomment>
        <translation>Esto todavía no encaja aquí.</translation>
    </message>
    <message>
        <source>Something at %1 does not fit yet.</source>
        <translation>Hay algo en %1 que todavía no encaja.</translation>
    </message>
    <message>
        <source>Change it and try again.</source>
        <translation>Cámbialo y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>This could not be read.</source>
        <extracomment>%1 is a file or a place in it</extracomment>
        <translation>Esto no se ha podido leer.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>No se ha podido leer %1.</translation>
    </message>
    <message>
        <source>Paste the text of the recipe instead, or choose another file.</source>
        <translation>Pega el texto de la receta o elige otro archivo.</translation>
    </message>
    <message>
        <source>This kind of file is not known here.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>Este tipo de archivo no se conoce aquí.</translation>
    </message>
    <message>
        <source>%1 is of a kind that is not known here.</source>
        <translation>%1 es de un tipo que no se conoce aquí.</translation>
    </message>
    <message>
        <source>Nothing was changed. Export it from the other program as text or JSON and try that file.</source>
        <translation>No se ha cambiado nada. Expórtalo desde el otro programa como texto o JSON y prueba con ese archivo.</translation>
    </message>
    <message>
        <source>There is no recipe in it.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>No contiene ninguna receta.</translation>
    </message>
    <message>
        <source>There is no recipe in %1.</source>
        <translation>No hay ninguna receta en %1.</translation>
    </message>
    <message>
        <source>Nothing was changed. On a web page, open the recipe itself and not a list of recipes.</source>
        <translation>No se ha cambiado nada. Si es una página web, abre la receta y no una lista de recetas.</translation>
    </message>
    <message>
        <source>The program could not reach its data.</source>
        <translation>El programa no ha podido acceder a sus datos.</translation>
    </message>
    <message>
        <source>Close the program and open it again. If it stays like this, restore a backup from Settings.</source>
        <translation>Cierra el programa y vuelve a abrirlo. Si sigue igual, restaura una copia de seguridad desde Ajustes.</translation>
    </message>
    <message>
        <source>This data was written by a newer version.</source>
        <translation>Estos datos se guardaron con una versión más nueva.</translation>
    </message>
    <message>
        <source>Nothing was changed. Install the newest version to open it.</source>
        <translation>No se ha cambiado nada. Instala la última versión para abrirlos.</translation>
    </message>
    <message>
        <source>This file is damaged.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>Este archivo está dañado.</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 está dañado.</translation>
    </message>
    <message>
        <source>It was left as it is. Restore the newest backup to go on.</source>
        <translation>Se ha dejado como está. Restaura la copia de seguridad más reciente para continuar.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Libera algo de espacio y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>The file could not be read or written.</source>
        <extracomment>%1 is a file or folder</extracomment>
        <translation>No se ha podido leer o guardar el archivo.</translation>
    </message>
    <message>
        <source>%1 could not be read or written.</source>
        <translation>No se ha podido leer o guardar %1.</translation>
    </message>
    <message>
        <source>See whether it still exists and whether you may open it.</source>
        <translation>Comprueba que sigue existiendo y que tienes permiso para abrirlo.</translation>
    </message>
    <message>
        <source>The program is already open.</source>
        <translation>El programa ya está abierto.</translation>
    </message>
    <message>
        <source>Go on in the window that is open, or close it first.</source>
        <translation>Continúa en la ventana abierta o ciérrala antes.</translation>
    </message>
    <message>
        <source>There is no connection right now.</source>
        <translation>Ahora mismo no hay conexión.</translation>
    </message>
    <message>
        <source>It works on without one; try again later.</source>
        <translation>Todo lo demás sigue funcionando; inténtalo más tarde.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>The recipe keeps the picture it has.</source>
        <translation>La receta conserva la imagen que tiene.</translation>
    </message>
    <message>
        <source>This is no picture that can be read here.</source>
        <translation>Esto no es una imagen que se pueda leer aquí.</translation>
    </message>
    <message>
        <source>The picture %1 is damaged.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>La imagen %1 está dañada.</translation>
    </message>
    <message>
        <source>%1 is no picture that can be read here.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 no es una imagen que se pueda leer aquí.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Elige otra.</translation>
    </message>
    <message>
        <source>Choose a JPEG or PNG file.</source>
        <translation>Elige un archivo JPEG o PNG.</translation>
    </message>
</context>
<context>
    <name>Needs</name>
    <message>
        <source>Vegetarian</source>
        <translation>Vegetariana</translation>
    </message>
    <message>
        <source>Vegan</source>
        <translation>Vegana</translation>
    </message>
    <message>
        <source>Pescatarian</source>
        <translation>Pescetariana</translation>
    </message>
    <message>
        <source>No pork</source>
        <translation>Sin cerdo</translation>
    </message>
    <message>
        <source>Halal</source>
        <translation>Halal</translation>
    </message>
    <message>
        <source>Kosher</source>
        <translation>Kosher</translation>
    </message>
    <message>
        <source>Gluten</source>
        <translation>Gluten</translation>
    </message>
    <message>
        <source>Milk</source>
        <translation>Leche</translation>
    </message>
    <message>
        <source>Eggs</source>
        <translation>Huevos</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>Pescado</translation>
    </message>
    <message>
        <source>Shellfish</source>
        <translation>Marisco</translation>
    </message>
    <message>
        <source>Nuts</source>
        <translation>Frutos secos</translation>
    </message>
    <message>
        <source>Peanuts</source>
        <translation>Cacahuetes</translation>
    </message>
    <message>
        <source>Soy</source>
        <translation>Soja</translation>
    </message>
    <message>
        <source>Sesame</source>
        <translation>Sésamo</translation>
    </message>
</context>
<context>
    <name>Pantry</name>
    <message>
        <source>“%1” is not a date. Try %2.</source>
        <extracomment>%1 is what was typed, %2 a date as it may be typed</extracomment>
        <translation>«%1» no es una fecha. Prueba con %2.</translation>
    </message>
    <message>
        <source>There is no month %1. Try %2.</source>
        <extracomment>%1 is a number above 12, %2 a date as it may be typed</extracomment>
        <translation>No hay mes %1. Prueba con %2.</translation>
    </message>
    <message>
        <source>%1 has no day %2. Try %3.</source>
        <extracomment>%1 is a month, %2 a number of a day it does not have, %3 a date as it may be typed</extracomment>
        <translation>En %1 no hay día %2. Prueba con %3.</translation>
    </message>
    <message>
        <source>Fresh, %1</source>
        <extracomment>How long food keeps; %1 is &quot;9 days&quot;</extracomment>
        <translation>Fresco, %1</translation>
    </message>
    <message>
        <source>today</source>
        <extracomment>After the title of a meal: &quot;Shakshuka, today&quot;</extracomment>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <extracomment>After the title of a meal: &quot;Shakshuka, tomorrow&quot;</extracomment>
        <translation>mañana</translation>
    </message>
    <message>
        <source>Tonight</source>
        <translation>Esta noche</translation>
    </message>
    <message>
        <source>Not planned</source>
        <extracomment>No meal of the next days cooks with it</extracomment>
        <translation>Sin planificar</translation>
    </message>
    <message numerus="yes">
        <source>%n meal(s) this week</source>
        <translation>
            <numerusform>%n comida esta semana</numerusform>
            <numerusform>%n comidas esta semana</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a dish, %2 a day in short: &quot;Shakshuka, Sun&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>running low</source>
        <translation>queda poco</translation>
    </message>
    <message>
        <source>best before: %1</source>
        <extracomment>%1 is &quot;2 days&quot;, &quot;Today&quot; or a month</extracomment>
        <translation>consumo preferente: %1</translation>
    </message>
    <message>
        <source>used in %1</source>
        <extracomment>%1 is &quot;Shakshuka, Sun&quot; or &quot;5 meals this week&quot;</extracomment>
        <translation>se usa en: %1</translation>
    </message>
</context>
<context>
    <name>PhotoEntry</name>
    <message>
        <source>Pictures (%1);;All files (*)</source>
        <extracomment>A kind of files; %1 stays as it is</extracomment>
        <translation>Imágenes (%1);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>Añadir una foto</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Serves %1</source>
        <extracomment>%1 is a number of people</extracomment>
        <translation>Para %1 personas</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <extracomment>%1 is a web address, a book or a person</extracomment>
        <translation>Fuente: %1</translation>
    </message>
    <message>
        <source>Ingredients</source>
        <translation>Ingredientes</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Shopping for %1</source>
        <extracomment>%1 is a span of days</extracomment>
        <translation>Compra para %1</translation>
    </message>
    <message>
        <source>Shopping list</source>
        <translation>Lista de la compra</translation>
    </message>
    <message numerus="yes">
        <source>%n serving(s)</source>
        <translation>
            <numerusform>%n ración</numerusform>
            <numerusform>%n raciones</numerusform>
        </translation>
    </message>
    <message>
        <source>leftovers</source>
        <extracomment>This meal eats what was left over</extracomment>
        <translation>sobras</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a slot, %2 a meal: &quot;Dinner: Mushroom risotto&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message>
        <source>Change</source>
        <extracomment>A change that cannot be read right now</extracomment>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Pantry</source>
        <translation>Despensa</translation>
    </message>
    <message>
        <source>Shopping list</source>
        <translation>Lista de la compra</translation>
    </message>
    <message>
        <source>Meals of the day</source>
        <translation>Comidas del día</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hogar</translation>
    </message>
    <message>
        <source>Foods</source>
        <translation>Alimentos</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>Recetas</translation>
    </message>
    <message>
        <source>something without a name</source>
        <extracomment>A thing without a name, in &quot;a thing without a name changed&quot;</extracomment>
        <translation>algo sin nombre</translation>
    </message>
    <message>
        <source>%1 added to %2</source>
        <extracomment>%1 is a recipe, %2 a meal of a day: &quot;Friday dinner&quot;</extracomment>
        <translation>%1, añadido a %2</translation>
    </message>
    <message>
        <source>%1 removed from %2</source>
        <extracomment>%1 is a recipe, %2 a meal of a day: &quot;Friday dinner&quot;</extracomment>
        <translation>%1, quitado de %2</translation>
    </message>
    <message>
        <source>%1 changed, %2</source>
        <extracomment>%1 is a recipe, %2 a meal of a day: &quot;Friday dinner&quot;</extracomment>
        <translation>%1, cambiado, %2</translation>
    </message>
    <message>
        <source>It cannot be shown before its key is at hand.</source>
        <translation>No se puede mostrar hasta que su clave esté a mano.</translation>
    </message>
    <message>
        <source>Who eats, changed</source>
        <translation>Quién come, cambiado</translation>
    </message>
    <message>
        <source>A list was made</source>
        <translation>Se hizo una lista</translation>
    </message>
    <message>
        <source>A list was changed</source>
        <translation>Se cambió una lista</translation>
    </message>
    <message>
        <source>%1 added</source>
        <extracomment>%1 is a recipe, a food or something else that is new</extracomment>
        <translation>%1: añadido</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <extracomment>%1 is a recipe, a food or something else</extracomment>
        <translation>%1: quitado</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <extracomment>%1 is a recipe, a food or something else</extracomment>
        <translation>%1: cambiado</translation>
    </message>
    <message>
        <source>The household has no room left on the server. It is kept here.</source>
        <translation>Al hogar no le queda sitio en el servidor. Se guarda aquí.</translation>
    </message>
    <message>
        <source>It is too large for the server. It is kept here.</source>
        <translation>Es demasiado grande para el servidor. Se guarda aquí.</translation>
    </message>
    <message>
        <source>You may look at this household, and not change it. It is kept here.</source>
        <translation>Puedes mirar este hogar, pero no cambiarlo. Se guarda aquí.</translation>
    </message>
    <message>
        <source>It can no longer be read on its way out. What you see in the program is still here.</source>
        <translation>Ya no se puede leer para enviarlo. Lo que ves en el programa sigue aquí.</translation>
    </message>
    <message>
        <source>The server does not take it as it is. It is kept here.</source>
        <translation>El servidor no lo acepta tal como está. Se guarda aquí.</translation>
    </message>
</context>
<context>
    <name>RecipeCard</name>
    <message>
        <source>All in stock</source>
        <translation>Todo en casa</translation>
    </message>
    <message>
        <source>%1/%2 in stock</source>
        <extracomment>%1 of %2 ingredients are at home: &quot;5/6 in stock&quot;</extracomment>
        <translation>%1/%2 en casa</translation>
    </message>
</context>
<context>
    <name>RecipeShelf</name>
    <message>
        <source>All in stock</source>
        <translation>Todo en casa</translation>
    </message>
    <message>
        <source>%1/%2 in stock</source>
        <extracomment>%1 of %2 ingredients are at home: &quot;7/9 in stock&quot;</extracomment>
        <translation>%1/%2 en casa</translation>
    </message>
    <message>
        <source>all in stock</source>
        <translation>todo en casa</translation>
    </message>
    <message>
        <source>%1 of %2 in stock</source>
        <translation>%1 de %2 en casa</translation>
    </message>
    <message>
        <source>uses %1 soon</source>
        <extracomment>Spoken: %1 is a food that expires soon</extracomment>
        <translation>aprovecha %1 a tiempo</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>favorita</translation>
    </message>
</context>
<context>
    <name>Slots</name>
    <message>
        <source>Breakfast</source>
        <translation>Desayuno</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>Comida</translation>
    </message>
    <message>
        <source>Dinner</source>
        <translation>Cena</translation>
    </message>
    <message>
        <source>Snack</source>
        <translation>Tentempié</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A meal of a day: %1 is the day of the week, %2 the meal: &quot;Friday dinner&quot;</extracomment>
        <translation>%2 del %1</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>Saved on this computer</source>
        <translation>Guardado en este ordenador</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <extracomment>The state of syncing: something waits for a person&apos;s decision</extracomment>
        <translation>Hay algo que mirar</translation>
    </message>
    <message>
        <source>Sign in to sync</source>
        <translation>Inicia sesión para sincronizar</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Sincronizando…</translation>
    </message>
    <message numerus="yes">
        <source>Offline, %n change(s) waiting</source>
        <extracomment>%n changes made here that the other devices do not have yet</extracomment>
        <translation>
            <numerusform>Sin conexión, %n cambio en espera</numerusform>
            <numerusform>Sin conexión, %n cambios en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <extracomment>%n changes made here that the other devices do not have yet</extracomment>
        <translation>
            <numerusform>%n cambio en espera</numerusform>
            <numerusform>%n cambios en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Synced</source>
        <extracomment>All changes of all devices are here and there</extracomment>
        <translation>Sincronizado</translation>
    </message>
    <message>
        <source>today, %1</source>
        <extracomment>A moment inside a sentence; %1 is a time of day</extracomment>
        <translation>hoy, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <extracomment>A moment inside a sentence; %1 is a time of day</extracomment>
        <translation>ayer, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A moment inside a sentence; %1 is a date, %2 a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Offline. It goes on by itself.</source>
        <translation>Sin conexión. Sigue por sí solo.</translation>
    </message>
    <message>
        <source>Not synced since the program began</source>
        <translation>Sin sincronizar desde que empezó el programa</translation>
    </message>
    <message>
        <source>Last sync %1</source>
        <extracomment>%1 is a moment: &quot;today, 18:42&quot;</extracomment>
        <translation>Última sincronización: %1</translation>
    </message>
    <message>
        <source>Waiting for the key</source>
        <extracomment>Syncing goes on once another device has sent the key of an encrypted household</extracomment>
        <translation>Se espera la clave</translation>
    </message>
</context>
<context>
    <name>kjc::AccountRoom</name>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>This library belongs to a household already. Stop syncing here before you join another.</source>
        <translation>Esta biblioteca ya es de un hogar. Deja de sincronizar aquí antes de unirte a otro.</translation>
    </message>
</context>
<context>
    <name>kjc::Actions</name>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Plan</translation>
    </message>
    <message>
        <source>&amp;Recipes</source>
        <translation>&amp;Recetas</translation>
    </message>
    <message>
        <source>P&amp;antry</source>
        <translation>&amp;Despensa</translation>
    </message>
    <message>
        <source>&amp;Shopping</source>
        <translation>&amp;Compra</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>A&amp;justes</translation>
    </message>
    <message>
        <source>Search and &amp;commands…</source>
        <translation>Búsqueda y &amp;comandos…</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>Buscar en esta &amp;página</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
        <source>&amp;About Kecarajocomer</source>
        <translation>A&amp;cerca de Kecarajocomer</translation>
    </message>
    <message>
        <source>Close &amp;window</source>
        <translation>Cerrar &amp;ventana</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;New recipe</source>
        <translation>&amp;Nueva receta</translation>
    </message>
    <message>
        <source>&amp;Import recipes…</source>
        <translation>&amp;Importar recetas…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primir…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Copia de seguridad…</translation>
    </message>
    <message>
        <source>R&amp;estore a backup…</source>
        <translation>&amp;Restaurar una copia…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Si&amp;de panel</source>
        <translation>Panel &amp;lateral</translation>
    </message>
    <message>
        <source>&amp;Narrow navigation</source>
        <translation>&amp;Navegación estrecha</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texto más &amp;grande</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Texto más pe&amp;queño</translation>
    </message>
    <message>
        <source>N&amp;ormal text size</source>
        <translation>&amp;Tamaño normal del texto</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Pantalla c&amp;ompleta</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Ass&amp;istant</source>
        <translation>As&amp;istente</translation>
    </message>
</context>
<context>
    <name>kjc::ActiveFilters</name>
    <message>
        <source>Filtered by</source>
        <translation>Filtrado por</translation>
    </message>
    <message>
        <source>Can cook now</source>
        <translation>Con lo que tengo</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoritas</translation>
    </message>
    <message>
        <source>Use soon</source>
        <translation>Usar pronto</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <extracomment>A filter on cooking time: %1 is a duration</extracomment>
        <translation>Hasta %1</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar filtros</translation>
    </message>
</context>
<context>
    <name>kjc::AddMealPopup</name>
    <message>
        <source>Recipe or note</source>
        <translation>Receta o nota</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <extracomment>%1 is a place in the plan: &quot;Friday dinner&quot;</extracomment>
        <translation>Añadir: %1</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Add “%1” as a note</source>
        <extracomment>The last row below a search: plans the words as they are. %1 is what was typed</extracomment>
        <translation>Añadir «%1» como nota</translation>
    </message>
</context>
<context>
    <name>kjc::AiProblem</name>
    <message>
        <source>You are offline.</source>
        <translation>No hay conexión.</translation>
    </message>
    <message>
        <source>%1 cannot be found on the network.</source>
        <extracomment>%1 is an assistant: &quot;Claude&quot;; as in all of these</extracomment>
        <translation>No se encuentra %1 en la red.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>No se puede llegar a %1.</translation>
    </message>
    <message>
        <source>%1 took the question and did not answer.</source>
        <translation>%1 recibió la pregunta y no contestó.</translation>
    </message>
    <message>
        <source>The answer of %1 stopped half-way.</source>
        <translation>La respuesta de %1 se quedó a medias.</translation>
    </message>
    <message>
        <source>The answer of %1 took too long.</source>
        <translation>La respuesta de %1 tardó demasiado.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>Se cortó la conexión con %1.</translation>
    </message>
    <message>
        <source>The connection to %1 cannot be trusted, so nothing was sent.</source>
        <translation>La conexión con %1 no es de fiar, así que no se envió nada.</translation>
    </message>
    <message>
        <source>%1 sends the question somewhere else. It was not followed.</source>
        <translation>%1 manda la pregunta a otro sitio. No se le hizo caso.</translation>
    </message>
    <message>
        <source>This network wants you to sign in first.</source>
        <translation>Esta red pide que inicies sesión antes.</translation>
    </message>
    <message>
        <source>Your library could not be read.</source>
        <translation>No se pudo leer tu biblioteca.</translation>
    </message>
    <message>
        <source>%1 does not accept the key.</source>
        <translation>%1 no acepta la clave.</translation>
    </message>
    <message>
        <source>%1 asks for payment first.</source>
        <translation>%1 pide que pagues antes.</translation>
    </message>
    <message>
        <source>This key may not ask %1 that.</source>
        <translation>Con esta clave no se le puede pedir eso a %1.</translation>
    </message>
    <message>
        <source>%1 does not have this model.</source>
        <translation>%1 no tiene este modelo.</translation>
    </message>
    <message>
        <source>%1 did not take the question.</source>
        <translation>%1 no aceptó la pregunta.</translation>
    </message>
    <message>
        <source>The question is too long for %1.</source>
        <translation>La pregunta es demasiado larga para %1.</translation>
    </message>
    <message>
        <source>%1 was asked too often in a short time.</source>
        <translation>Se ha preguntado a %1 demasiadas veces en poco tiempo.</translation>
    </message>
    <message>
        <source>What you may ask %1 is used up for now.</source>
        <translation>De momento has agotado lo que puedes pedir a %1.</translation>
    </message>
    <message>
        <source>%1 has too much to do at the moment.</source>
        <translation>%1 está saturado en este momento.</translation>
    </message>
    <message>
        <source>Something went wrong at %1.</source>
        <translation>Algo ha fallado en %1.</translation>
    </message>
    <message>
        <source>This would cost more than you allowed for this month.</source>
        <translation>Esto costaría más de lo que has permitido para este mes.</translation>
    </message>
    <message>
        <source>You have not agreed yet to send anything to %1. Nothing was sent.</source>
        <translation>Aún no has aceptado enviar nada a %1. No se envió nada.</translation>
    </message>
    <message>
        <source>The answer of %1 was cut off.</source>
        <translation>La respuesta de %1 se cortó.</translation>
    </message>
    <message>
        <source>%1 answered in a way this program does not know.</source>
        <translation>%1 contestó de un modo que este programa no conoce.</translation>
    </message>
    <message>
        <source>%1 sent far more than an answer needs. It was cut off there.</source>
        <translation>%1 envió mucho más de lo que necesita una respuesta. Se cortó ahí.</translation>
    </message>
    <message>
        <source>%1 did not want to answer that.</source>
        <translation>%1 no quiso contestar a eso.</translation>
    </message>
    <message>
        <source>Nothing that %1 proposed could be used here.</source>
        <translation>Nada de lo que propuso %1 se podía usar aquí.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Inténtalo de nuevo dentro de un momento.</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <extracomment>%1 is a time: &quot;5 min&quot;</extracomment>
        <translation>Inténtalo de nuevo dentro de %1.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>Say it in other words, or ask another assistant.</source>
        <translation>Dilo con otras palabras o pregunta a otro asistente.</translation>
    </message>
    <message>
        <source>Check the key in the settings.</source>
        <translation>Revisa la clave en los ajustes.</translation>
    </message>
    <message>
        <source>Add credit to your account there.</source>
        <translation>Añade saldo a tu cuenta allí.</translation>
    </message>
    <message>
        <source>Choose another model in the settings.</source>
        <translation>Elige otro modelo en los ajustes.</translation>
    </message>
    <message>
        <source>Open any web page, sign in to the network, and try again.</source>
        <translation>Abre cualquier página web, inicia sesión en la red e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The built-in planner needs no network.</source>
        <translation>El planificador incluido no necesita red.</translation>
    </message>
    <message>
        <source>Ask for fewer days, or in fewer words.</source>
        <translation>Pide menos días, o con menos palabras.</translation>
    </message>
    <message>
        <source>You can raise the limit in the settings.</source>
        <translation>Puedes subir el límite en los ajustes.</translation>
    </message>
    <message>
        <source>In the settings you can see what would be sent, and agree.</source>
        <translation>En los ajustes puedes ver qué se enviaría y aceptarlo.</translation>
    </message>
    <message>
        <source>Perhaps there is a newer version of this program.</source>
        <translation>Quizá haya una versión más nueva de este programa.</translation>
    </message>
    <message numerus="yes">
        <source>The %n suggestion(s) that came are kept.</source>
        <translation>
            <numerusform>La sugerencia que llegó se conserva.</numerusform>
            <numerusform>Las %n sugerencias que llegaron se conservan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your plan is as it was.</source>
        <translation>Tu plan sigue como estaba.</translation>
    </message>
    <message>
        <source>Use the built-in planner</source>
        <extracomment>Button beside a problem of an assistant</extracomment>
        <translation>Usar el planificador incluido</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Abrir ajustes</translation>
    </message>
</context>
<context>
    <name>kjc::AisleCard</name>
    <message>
        <source>%1 of %2 done</source>
        <extracomment>%1 and %2 are numbers: how many items of an aisle are in the basket</extracomment>
        <translation>%1 de %2 en la cesta</translation>
    </message>
</context>
<context>
    <name>kjc::Application</name>
    <message>
        <source>Saved on this computer</source>
        <translation>Guardado en este ordenador</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>Guardar una copia de la biblioteca</translation>
    </message>
    <message>
        <source>Backups (*.sqlite)</source>
        <translation>Copias de seguridad (*.sqlite)</translation>
    </message>
    <message>
        <source>Backed up to %1</source>
        <translation>Copia guardada en %1</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>Backups (*.sqlite);;All files (*)</source>
        <translation>Copias de seguridad (*.sqlite);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>¿Restaurar esta copia?</translation>
    </message>
    <message>
        <source>Your library as it is now is kept beside it, and can be restored in the same way.</source>
        <translation>Tu biblioteca, tal y como está ahora, se guarda al lado y podrás restaurarla de la misma manera.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Keep what I have</source>
        <translation>Quedarme con lo que tengo</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Copia restaurada</translation>
    </message>
</context>
<context>
    <name>kjc::Assistant</name>
    <message>
        <source>recipe titles</source>
        <extracomment>What is sent to an assistant, part of a list: &quot;Sends recipe titles and foods at home&quot;</extracomment>
        <translation>títulos de recetas</translation>
    </message>
    <message>
        <source>foods at home</source>
        <extracomment>What is sent to an assistant, part of a list</extracomment>
        <translation>alimentos que hay en casa</translation>
    </message>
    <message>
        <source>recent meals</source>
        <extracomment>What is sent to an assistant, part of a list</extracomment>
        <translation>comidas recientes</translation>
    </message>
    <message>
        <source>diets and allergies</source>
        <extracomment>What is sent to an assistant, part of a list</extracomment>
        <translation>dietas y alergias</translation>
    </message>
    <message>
        <source>Works on this computer. Nothing is sent.</source>
        <translation>Trabaja en este ordenador. No se envía nada.</translation>
    </message>
    <message>
        <source>A model on this computer. Nothing leaves it.</source>
        <translation>Un modelo en este ordenador. Nada sale de él.</translation>
    </message>
    <message>
        <source>Sends your words and the empty places, nothing else.</source>
        <translation>Envía tus palabras y los huecos vacíos, nada más.</translation>
    </message>
    <message>
        <source>Sends your words, %1. No names.</source>
        <extracomment>%1 is a list: &quot;recipe titles and foods at home&quot;</extracomment>
        <translation>Envía tus palabras, %1. Sin nombres.</translation>
    </message>
    <message>
        <source>%1 needs a key first.</source>
        <extracomment>%1 is an assistant: &quot;Claude&quot;</extracomment>
        <translation>%1 necesita antes una clave.</translation>
    </message>
    <message>
        <source>See what %1 would be sent, and agree, first.</source>
        <extracomment>%1 is an assistant: &quot;Claude&quot;</extracomment>
        <translation>Mira antes qué se enviaría a %1 y acéptalo.</translation>
    </message>
    <message>
        <source>Choose a model of %1 first.</source>
        <extracomment>%1 is an assistant: &quot;Ollama&quot;</extracomment>
        <translation>Elige antes un modelo de %1.</translation>
    </message>
    <message>
        <source>Something else than %1</source>
        <extracomment>What a person asked by a button; %1 is a dish that was suggested</extracomment>
        <translation>Algo distinto de %1</translation>
    </message>
    <message>
        <source>Fill the empty places of these days</source>
        <translation>Rellena los huecos de estos días</translation>
    </message>
    <message numerus="yes">
        <source>Checked the pantry: %n item(s) to use soon</source>
        <translation>
            <numerusform>Despensa revisada: %n alimento por usar pronto</numerusform>
            <numerusform>Despensa revisada: %n alimentos por usar pronto</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept in mind: %1</source>
        <extracomment>%1 is a list of diets and allergies: &quot;vegetarian and shellfish&quot;</extracomment>
        <translation>Se tiene en cuenta: %1</translation>
    </message>
    <message numerus="yes">
        <source>Compared %n recipe(s)</source>
        <translation>
            <numerusform>%n receta comparada</numerusform>
            <numerusform>%n recetas comparadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Every meal has its place already.</source>
        <translation>Todas las comidas tienen ya su sitio.</translation>
    </message>
    <message>
        <source>Nothing else suits this place. The suggestion stays.</source>
        <translation>Nada más encaja aquí. La sugerencia se queda.</translation>
    </message>
    <message>
        <source>Nothing suits the empty places. Add recipes, or wish for less.</source>
        <translation>Nada encaja en los huecos. Añade recetas o pide menos.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) stay empty: nothing suits.</source>
        <translation>
            <numerusform>Queda %n hueco vacío: nada encaja.</numerusform>
            <numerusform>Quedan %n huecos vacíos: nada encaja.</numerusform>
        </translation>
    </message>
    <message>
        <source>Thinking · %1&#xa0;s</source>
        <extracomment>What an assistant does, and for how many seconds: &quot;Thinking · 4 s&quot;</extracomment>
        <translation>Pensando · %1&#xa0;s</translation>
    </message>
    <message>
        <source>Writing · %1&#xa0;s</source>
        <extracomment>What an assistant does, and for how many seconds: &quot;Writing · 4 s&quot;</extracomment>
        <translation>Escribiendo · %1&#xa0;s</translation>
    </message>
    <message>
        <source>Trying again in %1&#xa0;s</source>
        <extracomment>An assistant did not answer and is asked again by itself in %1 seconds</extracomment>
        <translation>Otro intento en %1&#xa0;s</translation>
    </message>
    <message>
        <source>No cost so far</source>
        <translation>Sin coste por ahora</translation>
    </message>
    <message>
        <source>%1 so far · %2 this month</source>
        <extracomment>Estimated cost of an assistant: %1 and %2 are sums, of this conversation and of the month</extracomment>
        <translation>%1 hasta ahora · %2 este mes</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is a place in the week, %2 why a meal suits it: &quot;Thu lunch · uses spinach&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>kjc::AssistantController</name>
    <message>
        <source>Suggested by %1</source>
        <extracomment>In the notes of a recipe; %1 is who suggested it: &quot;Claude&quot;</extracomment>
        <translation>Sugerido por %1</translation>
    </message>
</context>
<context>
    <name>kjc::AssistantPanel</name>
    <message>
        <source>Assistant</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Assistant settings…</source>
        <translation>Ajustes del asistente…</translation>
    </message>
    <message>
        <source>Begin afresh</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>What do you feel like?</source>
        <translation>¿Qué te apetece?</translation>
    </message>
    <message>
        <source>Suggestions come into the week as dashed cards. Nothing is planned before you accept it.</source>
        <translation>Las sugerencias entran en la semana como tarjetas de borde discontinuo. Nada se planifica hasta que lo aceptas.</translation>
    </message>
    <message>
        <source>Suggest meals</source>
        <translation>Sugerir comidas</translation>
    </message>
    <message>
        <source>Dismiss all</source>
        <translation>Descartar todas</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Suggestion: %1.</source>
        <extracomment>Said by a screen reader when a suggestion came; %1 is dish, place and reason</extracomment>
        <translation>Sugerencia: %1.</translation>
    </message>
    <message>
        <source>the built-in planner</source>
        <extracomment>The planner that needs no network, inside a sentence</extracomment>
        <translation>el planificador incluido</translation>
    </message>
    <message>
        <source>This week is over. Go to a later one.</source>
        <translation>Esta semana ya pasó. Ve a una posterior.</translation>
    </message>
    <message>
        <source>Say what you feel like…</source>
        <translation>Di qué te apetece…</translation>
    </message>
    <message>
        <source>Ask for a change…</source>
        <translation>Pide un cambio…</translation>
    </message>
    <message numerus="yes">
        <source>Accept all %n</source>
        <extracomment>Button: takes all suggestions; %n of them</extracomment>
        <translation>
            <numerusform>Aceptar %n</numerusform>
            <numerusform>Aceptar las %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Gratis</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) ready.</source>
        <translation>
            <numerusform>%n sugerencia lista.</numerusform>
            <numerusform>%n sugerencias listas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::AssistantRoom</name>
    <message>
        <source>Built-in planner</source>
        <translation>Planificador incluido</translation>
    </message>
    <message>
        <source>Chooses from your own recipes, offline, with no key. It is always there.</source>
        <translation>Elige entre tus propias recetas, sin red y sin clave. Siempre está ahí.</translation>
    </message>
    <message>
        <source>What may be told</source>
        <translation>Qué se puede contar</translation>
    </message>
    <message>
        <source>Never names of people, prices, shops or where you live.</source>
        <translation>Nunca nombres de personas, precios, tiendas ni dónde vives.</translation>
    </message>
    <message>
        <source>What is at home</source>
        <translation>Lo que hay en casa</translation>
    </message>
    <message>
        <source>Names of foods, and which should be used soon.</source>
        <translation>Nombres de alimentos y cuáles conviene usar pronto.</translation>
    </message>
    <message>
        <source>Allergies and diets</source>
        <translation>Alergias y dietas</translation>
    </message>
    <message>
        <source>As rules, without saying whose. Every suggestion is checked against them here in any case.</source>
        <translation>Como reglas, sin decir de quién. En cualquier caso, aquí se comprueba con ellas cada sugerencia.</translation>
    </message>
    <message>
        <source>What you ate lately</source>
        <translation>Lo que has comido últimamente</translation>
    </message>
    <message>
        <source>Titles of the last 14 days.</source>
        <translation>Títulos de los últimos 14 días.</translation>
    </message>
    <message>
        <source>Titles of your recipes</source>
        <translation>Títulos de tus recetas</translation>
    </message>
    <message>
        <source>So that dishes you know are suggested.</source>
        <translation>Para que se sugieran platos que conoces.</translation>
    </message>
    <message>
        <source>Look at what is sent…</source>
        <translation>Ver qué se envía…</translation>
    </message>
    <message>
        <source>A question for this week</source>
        <translation>Una pregunta para esta semana</translation>
    </message>
    <message>
        <source>Privacy and costs</source>
        <translation>Privacidad y costes</translation>
    </message>
    <message>
        <source>Nothing may leave this computer</source>
        <translation>Nada puede salir de este ordenador</translation>
    </message>
    <message>
        <source>Only the built-in planner and models that run here are asked.</source>
        <translation>Solo se pregunta al planificador incluido y a los modelos que funcionan aquí.</translation>
    </message>
    <message>
        <source>Most in a month</source>
        <translation>Máximo al mes</translation>
    </message>
    <message>
        <source>What would cost more is not sent.</source>
        <translation>Lo que costaría más no se envía.</translation>
    </message>
    <message>
        <source>Spent this month: about %1. An estimate; the provider&apos;s bill counts.</source>
        <extracomment>%1 is a sum of money</extracomment>
        <translation>Gastado este mes: unos %1. Es una estimación; cuenta la factura del proveedor.</translation>
    </message>
</context>
<context>
    <name>kjc::Chip</name>
    <message>
        <source>Press Delete to remove</source>
        <translation>Pulsa Supr para quitarlo</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>What a screen reader says for a filter and how many things it leaves: &quot;Can cook now, 12&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>kjc::ChipChoice</name>
    <message>
        <source>Other…</source>
        <extracomment>Chip that lets a person type an allergy that is not offered</extracomment>
        <translation>Otra…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
</context>
<context>
    <name>kjc::ChooseDayDialog</name>
    <message>
        <source>When do you want to eat it?</source>
        <translation>¿Cuándo quieres comerlo?</translation>
    </message>
    <message numerus="yes">
        <source>When do you want to eat these %n recipes?</source>
        <translation>
            <numerusform>¿Cuándo quieres comer esta receta?</numerusform>
            <numerusform>¿Cuándo quieres comer estas %n recetas?</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to plan</source>
        <translation>Añadir al plan</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Previous week</source>
        <translation>Semana anterior</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Semana siguiente</translation>
    </message>
    <message>
        <source>Servings</source>
        <translation>Raciones</translation>
    </message>
</context>
<context>
    <name>kjc::CommandPalette</name>
    <message>
        <source>Search and commands</source>
        <translation>Búsqueda y comandos</translation>
    </message>
    <message>
        <source>Search recipes and commands</source>
        <translation>Busca recetas y comandos</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
</context>
<context>
    <name>kjc::ConflictCard</name>
    <message>
        <source>Both versions are kept. Nothing is lost while you decide.</source>
        <translation>Se guardan las dos versiones. No se pierde nada mientras decides.</translation>
    </message>
    <message>
        <source>%1 was planned on two devices</source>
        <extracomment>%1 is a meal of a day (&quot;Friday dinner&quot;)</extracomment>
        <translation>%1 se planificó en dos dispositivos</translation>
    </message>
    <message>
        <source>“%1” was edited on two devices</source>
        <extracomment>%1 is a recipe</extracomment>
        <translation>«%1» se editó en dos dispositivos</translation>
    </message>
    <message>
        <source>Ingredient</source>
        <translation>Ingrediente</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este ordenador</translation>
    </message>
    <message>
        <source>Another device</source>
        <translation>Otro dispositivo</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a device, %2 a moment: &quot;This computer, today, 18:42&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitado</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Quedarse con esta</translation>
    </message>
    <message>
        <source>Keep this one: %1</source>
        <extracomment>For a screen reader; %1 says whose: &quot;This computer, today, 18:42&quot;</extracomment>
        <translation>Quedarse con esta: %1</translation>
    </message>
    <message>
        <source>Merge both</source>
        <translation>Unir las dos</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Conservar las dos</translation>
    </message>
    <message>
        <source>Plans both for this meal</source>
        <translation>Planifica las dos para esta comida</translation>
    </message>
    <message>
        <source>Makes a second recipe of the other version</source>
        <translation>Hace una segunda receta con la otra versión</translation>
    </message>
</context>
<context>
    <name>kjc::ConflictCards</name>
    <message>
        <source>%1 (other version)</source>
        <extracomment>What the second one is called when both versions of a recipe are kept; %1 is its title</extracomment>
        <translation>%1 (otra versión)</translation>
    </message>
</context>
<context>
    <name>kjc::CoveredCard</name>
    <message numerus="yes">
        <source>Already in the pantry, %n item(s)</source>
        <translation>
            <numerusform>Ya en la despensa, %n producto</numerusform>
            <numerusform>Ya en la despensa, %n productos</numerusform>
        </translation>
    </message>
    <message>
        <source>Already in the pantry</source>
        <translation>Ya en la despensa</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n producto</numerusform>
            <numerusform>%n productos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::DayCell</name>
    <message>
        <source>%1, empty</source>
        <extracomment>A place in the plan for a screen reader: %1 is &quot;Friday dinner&quot;</extracomment>
        <translation>%1, vacío</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n meal(s) planned</source>
        <extracomment>%1 is &quot;Friday dinner&quot;</extracomment>
        <translation>
            <numerusform>%1, %n comida planificada</numerusform>
            <numerusform>%1, %n comidas planificadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::DevicesCard</name>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Add device</source>
        <translation>Añadir dispositivo</translation>
    </message>
    <message>
        <source>Copies a link that sets up another device</source>
        <translation>Copia un enlace que configura otro dispositivo</translation>
    </message>
    <message>
        <source>Link copied. Paste it in Settings on the other device, and sign in there.</source>
        <translation>Enlace copiado. Pégalo en Ajustes en el otro dispositivo e inicia sesión allí.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este ordenador</translation>
    </message>
    <message>
        <source>Another device of yours</source>
        <extracomment>%1 is a person of the household</extracomment>
        <translation>Otro dispositivo tuyo</translation>
    </message>
    <message>
        <source>A device of %1</source>
        <translation>Un dispositivo de %1</translation>
    </message>
    <message>
        <source>A device of somebody else</source>
        <translation>Un dispositivo de otra persona</translation>
    </message>
    <message>
        <source>Seen %1</source>
        <extracomment>%1 is a moment: &quot;today, 18:42&quot;</extracomment>
        <translation>Visto %1</translation>
    </message>
    <message numerus="yes">
        <source>Quiet for %n day(s)</source>
        <extracomment>For how long a device has not been heard of</extracomment>
        <translation>
            <numerusform>Sin noticias desde hace %n día</numerusform>
            <numerusform>Sin noticias desde hace %n días</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::EncryptionDialog</name>
    <message>
        <source>Encrypt the household end to end?</source>
        <translation>¿Cifrar el hogar de extremo a extremo?</translation>
    </message>
    <message>
        <source>Choose your passphrase</source>
        <translation>Elige tu frase de contraseña</translation>
    </message>
    <message>
        <source>Unlock the household</source>
        <translation>Desbloquear el hogar</translation>
    </message>
    <message>
        <source>Make another recovery code?</source>
        <translation>¿Crear otro código de recuperación?</translation>
    </message>
    <message>
        <source>Only devices of the household can read its recipes, plans and lists then; the server cannot. On another device you type this passphrase once. Without passphrase and recovery code nobody can open it, not even us.</source>
        <translation>Entonces solo los dispositivos del hogar pueden leer sus recetas, planes y listas; el servidor no. En otro dispositivo escribes esta frase una vez. Sin frase ni código de recuperación nadie puede abrirlo, ni siquiera nosotros.</translation>
    </message>
    <message>
        <source>This household is encrypted. With a passphrase of your own you open it on your devices; an owner’s device then hands you the key.</source>
        <translation>Este hogar está cifrado. Con tu propia frase lo abres en tus dispositivos; el dispositivo de un propietario te entrega luego la clave.</translation>
    </message>
    <message>
        <source>It is encrypted end to end. Type your passphrase once, and this computer keeps the key from then on.</source>
        <translation>Está cifrado de extremo a extremo. Escribe tu frase una vez y este ordenador guarda la clave desde entonces.</translation>
    </message>
    <message>
        <source>The code you have now opens nothing any more.</source>
        <translation>El código que tienes ahora ya no abrirá nada.</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Cifrar</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Make code</source>
        <translation>Crear código</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Otra vez la misma</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Usar el código de recuperación</translation>
    </message>
    <message>
        <source>This is your recovery code. It opens the household when the passphrase is forgotten. Write it down and keep it away from this computer: it is shown only now.</source>
        <translation>Este es tu código de recuperación. Abre el hogar cuando se olvida la frase. Apúntalo y guárdalo lejos de este ordenador: solo se muestra ahora.</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copiar código</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Type the recovery code first.</source>
        <translation>Escribe antes el código de recuperación.</translation>
    </message>
    <message numerus="yes">
        <source>Take at least %n letter(s); a few words are easy to remember.</source>
        <translation>
            <numerusform>Usa al menos %n letra; unas pocas palabras se recuerdan bien.</numerusform>
            <numerusform>Usa al menos %n letras; unas pocas palabras se recuerdan bien.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Las dos aún no coinciden.</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Escribe antes la frase de contraseña.</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <extracomment>The name of a text file with a recovery code</extracomment>
        <translation>Guardar el código de recuperación</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>recovery-code.txt</source>
        <translation>codigo-de-recuperacion.txt</translation>
    </message>
    <message>
        <source>Recovery code of the household %1: %2</source>
        <extracomment>The content of a text file; %1 is a household, %2 a code</extracomment>
        <translation>Código de recuperación del hogar %1: %2</translation>
    </message>
    <message>
        <source>The code was not saved</source>
        <translation>El código no se guardó</translation>
    </message>
    <message>
        <source>This file cannot be written. Choose another folder.</source>
        <translation>No se puede escribir este archivo. Elige otra carpeta.</translation>
    </message>
</context>
<context>
    <name>kjc::ExchangeView</name>
    <message>
        <source>%1 did not answer, so %2 was asked.</source>
        <extracomment>%1 and %2 are assistants: the second was asked in the place of the first</extracomment>
        <translation>%1 no contestó, así que se preguntó a %2.</translation>
    </message>
</context>
<context>
    <name>kjc::FillReason</name>
    <message>
        <source>uses %1</source>
        <extracomment>Why a meal is suggested; %1 is a food that should be eaten soon: &quot;uses spinach&quot;</extracomment>
        <translation>aprovecha %1</translation>
    </message>
    <message>
        <source>mostly at home</source>
        <extracomment>Why a meal is suggested: most of what it needs is in the pantry</extracomment>
        <translation>casi todo en casa</translation>
    </message>
    <message>
        <source>a favourite</source>
        <extracomment>Why a meal is suggested</extracomment>
        <translation>de tus favoritas</translation>
    </message>
    <message>
        <source>quick</source>
        <extracomment>Why a meal is suggested: it takes little time</extracomment>
        <translation>rápida</translation>
    </message>
    <message>
        <source>not eaten lately</source>
        <extracomment>Why a meal is suggested: it was not eaten for a while</extracomment>
        <translation>hace tiempo que no se come</translation>
    </message>
</context>
<context>
    <name>kjc::GhostCard</name>
    <message>
        <source>Accept</source>
        <extracomment>Button of a suggested meal</extracomment>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Suggest another</source>
        <extracomment>Button of a suggested meal</extracomment>
        <translation>Sugerir otra</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <extracomment>Button of a suggested meal: take it away</extracomment>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <extracomment>In a place of the week for which a suggestion is on its way</extracomment>
        <translation>Pensando…</translation>
    </message>
</context>
<context>
    <name>kjc::HouseholdChoice</name>
    <message>
        <source>Your households</source>
        <translation>Tus hogares</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Join with a code or link</source>
        <translation>Unirse con un código o enlace</translation>
    </message>
    <message>
        <source>Somebody of the household can invite you.</source>
        <translation>Alguien del hogar puede invitarte.</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitación</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Make a household of this library</source>
        <translation>Hacer un hogar con esta biblioteca</translation>
    </message>
    <message>
        <source>Everything in it goes to your project, and whoever you invite shares it.</source>
        <translation>Todo lo que contiene va a tu proyecto, y lo comparte quien invites.</translation>
    </message>
    <message>
        <source>Name of the household</source>
        <translation>Nombre del hogar</translation>
    </message>
    <message>
        <source>Casa Rivera</source>
        <extracomment>A name for a household, as an example</extracomment>
        <translation>Casa Rivera</translation>
    </message>
    <message>
        <source>A backup of the library as it is now is made first.</source>
        <translation>Antes se hace una copia de seguridad de la biblioteca tal como está.</translation>
    </message>
    <message>
        <source>Make household</source>
        <translation>Crear hogar</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Usar este</translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>For a screen reader; %1 is the name of a household</extracomment>
        <translation>Usar %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n member(s)</source>
        <extracomment>%1 is what one may do: &quot;Owner&quot;</extracomment>
        <translation>
            <numerusform>%1, %n miembro</numerusform>
            <numerusform>%1, %n miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>Give it a name first; it can be changed later.</source>
        <translation>Ponle antes un nombre; se puede cambiar más tarde.</translation>
    </message>
    <message>
        <source>Type or paste the invitation first.</source>
        <translation>Escribe o pega antes la invitación.</translation>
    </message>
</context>
<context>
    <name>kjc::HouseholdHead</name>
    <message>
        <source>Sync now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>More about the household</source>
        <translation>Más sobre el hogar</translation>
    </message>
    <message>
        <source>Rename household…</source>
        <translation>Cambiar el nombre del hogar…</translation>
    </message>
    <message>
        <source>Copy set-up link for another device</source>
        <translation>Copiar enlace para configurar otro dispositivo</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Cerrar sesión…</translation>
    </message>
    <message>
        <source>Stop syncing here…</source>
        <translation>Dejar de sincronizar aquí…</translation>
    </message>
    <message>
        <source>Leave household…</source>
        <translation>Salir del hogar…</translation>
    </message>
    <message>
        <source>Your household</source>
        <translation>Tu hogar</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>Sesión iniciada como %1</translation>
    </message>
    <message>
        <source>Signed out. Changes wait on this computer.</source>
        <translation>Sin sesión. Los cambios esperan en este ordenador.</translation>
    </message>
    <message>
        <source>What shall the household be called?</source>
        <translation>¿Cómo se va a llamar el hogar?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Copied. Paste it in Settings on the other device, and sign in there.</source>
        <translation>Copiado. Pégalo en Ajustes en el otro dispositivo e inicia sesión allí.</translation>
    </message>
    <message>
        <source>Stop syncing on this computer?</source>
        <translation>¿Dejar de sincronizar en este ordenador?</translation>
    </message>
    <message>
        <source>Everything stays here and in the household. From then on each goes its own way; changes that wait now are not sent.</source>
        <translation>Todo se queda aquí y en el hogar. A partir de entonces cada uno va por su lado; los cambios que esperan ahora no se envían.</translation>
    </message>
    <message>
        <source>Stop syncing</source>
        <translation>Dejar de sincronizar</translation>
    </message>
    <message>
        <source>Go on syncing</source>
        <translation>Seguir sincronizando</translation>
    </message>
    <message>
        <source>Leave this household?</source>
        <translation>¿Salir de este hogar?</translation>
    </message>
    <message>
        <source>You no longer see what the others change. What is on this computer stays here. To come back you need an invitation.</source>
        <translation>Dejas de ver lo que cambian los demás. Lo que hay en este ordenador se queda aquí. Para volver necesitas una invitación.</translation>
    </message>
    <message>
        <source>Leave household</source>
        <translation>Salir del hogar</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
</context>
<context>
    <name>kjc::ImportDelegate</name>
    <message>
        <source>Already in your recipes</source>
        <translation>Ya está en tus recetas</translation>
    </message>
</context>
<context>
    <name>kjc::ImportModel</name>
    <message numerus="yes">
        <source>%n ingredient(s)</source>
        <translation>
            <numerusform>%n ingrediente</numerusform>
            <numerusform>%n ingredientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n paso</numerusform>
            <numerusform>%n pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>already in your recipes</source>
        <translation>ya está en tus recetas</translation>
    </message>
</context>
<context>
    <name>kjc::ImportPage</name>
    <message>
        <source>Import recipes</source>
        <extracomment>File types; keep the patterns</extracomment>
        <translation>Importar recetas</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n file(s)…</source>
        <translation>
            <numerusform>Leyendo %n archivo…</numerusform>
            <numerusform>Leyendo %n archivos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Importar una carpeta</translation>
    </message>
    <message>
        <source>This is not a web address yet. It looks like https://example.org/recipe.</source>
        <translation>Esto todavía no es una dirección web. Son como https://example.org/receta.</translation>
    </message>
    <message>
        <source>Fetching the page from %1…</source>
        <extracomment>%1 is the name of a web site</extracomment>
        <translation>Descargando la página de %1…</translation>
    </message>
    <message numerus="yes">
        <source>%n recipe(s) found</source>
        <translation>
            <numerusform>%n receta encontrada</numerusform>
            <numerusform>%n recetas encontradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n no se ha podido leer</numerusform>
            <numerusform>%n no se han podido leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n recipe(s)</source>
        <translation>
            <numerusform>Guardar %n receta</numerusform>
            <numerusform>Guardar %n recetas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>No elegir ninguna</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Elegir todas</translation>
    </message>
    <message>
        <source>Try another way</source>
        <translation>Probar de otra forma</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>From a web address</source>
        <translation>Desde una dirección web</translation>
    </message>
    <message>
        <source>Reads the recipe and skips the story around it.</source>
        <translation>Lee la receta y se salta la historia que la rodea.</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Dirección web</translation>
    </message>
    <message>
        <source>Read page</source>
        <translation>Leer página</translation>
    </message>
    <message>
        <source>From files</source>
        <translation>Desde archivos</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Elegir archivos…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>From text</source>
        <translation>Desde un texto</translation>
    </message>
    <message>
        <source>Text of the recipe</source>
        <translation>Texto de la receta</translation>
    </message>
    <message>
        <source>Read text</source>
        <translation>Leer texto</translation>
    </message>
    <message>
        <source>Reading the text…</source>
        <translation>Leyendo el texto…</translation>
    </message>
    <message>
        <source>You check every recipe before it is saved.</source>
        <translation>Revisas cada receta antes de guardarla.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Recipes found</source>
        <translation>Recetas encontradas</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>No se han podido leer</translation>
    </message>
    <message>
        <source>Recipes (*.html *.htm *.json *.cook *.txt *.md *.gz *.zip *.tar *.tgz);;All files (*)</source>
        <translation>Recetas (*.html *.htm *.json *.cook *.txt *.md *.gz *.zip *.tar *.tgz);;Todos los archivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be read and were left out.</source>
        <translation>
            <numerusform>No se pudo leer %n imagen y se ha dejado fuera.</numerusform>
            <numerusform>No se pudieron leer %n imágenes y se han dejado fuera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved pages, text, JSON, Cooklang and archives. Or drop them here.</source>
        <translation>Páginas guardadas, texto, JSON, Cooklang y archivos comprimidos. O suéltalos aquí.</translation>
    </message>
    <message>
        <source>Paste plain words, the source of a page, JSON or Cooklang.</source>
        <translation>Pega texto normal, el código de una página, JSON o Cooklang.</translation>
    </message>
</context>
<context>
    <name>kjc::ImportPreview</name>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>This recipe is already in your library. Choosing it saves a second one.</source>
        <translation>Esta receta ya está en tu biblioteca. Si la eliges, se guardará otra igual.</translation>
    </message>
    <message numerus="yes">
        <source>%n serving(s)</source>
        <translation>
            <numerusform>%n ración</numerusform>
            <numerusform>%n raciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Ingredients</source>
        <translation>Ingredientes</translation>
    </message>
    <message>
        <source>Understood as %1 %2</source>
        <extracomment>What was understood of an ingredient line: %1 is an amount, %2 the rest</extracomment>
        <translation>Entendido como %1 %2</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
</context>
<context>
    <name>kjc::IngredientsCard</name>
    <message>
        <source>Ingredients</source>
        <translation>Ingredientes</translation>
    </message>
    <message>
        <source>Servings</source>
        <extracomment>How many times the recipe is made, when it does not say for how many it is</extracomment>
        <translation>Raciones</translation>
    </message>
    <message>
        <source>Times the recipe</source>
        <translation>Veces la receta</translation>
    </message>
    <message>
        <source>This recipe has no ingredients.</source>
        <translation>Esta receta no tiene ingredientes.</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>En casa</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>Hay en casa</translation>
    </message>
    <message>
        <source>It is in the pantry, but in amounts that cannot be compared.</source>
        <translation>Está en la despensa, pero en cantidades que no se pueden comparar.</translation>
    </message>
    <message>
        <source>%1 short</source>
        <extracomment>%1 is an amount of an ingredient that is not at home: &quot;100 ml short&quot;</extracomment>
        <translation>Falta: %1</translation>
    </message>
    <message>
        <source>Not enough</source>
        <translation>No llega</translation>
    </message>
    <message>
        <source>Missing</source>
        <extracomment>An ingredient that is not in the pantry</extracomment>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Optional</source>
        <extracomment>An ingredient that may be left out</extracomment>
        <translation>Opcional</translation>
    </message>
    <message>
        <source>%1, in stock</source>
        <extracomment>For a screen reader: %1 is an ingredient</extracomment>
        <translation>%1, en casa</translation>
    </message>
    <message>
        <source>%1, not enough in stock</source>
        <translation>%1, no hay bastante</translation>
    </message>
    <message>
        <source>%1, missing</source>
        <translation>%1, falta</translation>
    </message>
    <message>
        <source>%1, at home</source>
        <translation>%1, hay en casa</translation>
    </message>
    <message>
        <source>Rounded to halves: %1.</source>
        <extracomment>%1 is a list of ingredients that come in whole pieces: &quot;eggs and onions&quot;</extracomment>
        <translation>Redondeado a mitades: %1.</translation>
    </message>
</context>
<context>
    <name>kjc::IngredientsEdit</name>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Not understood; kept as it is</source>
        <translation>No se ha entendido; se queda como está</translation>
    </message>
    <message>
        <source>Understood as %1 %2</source>
        <extracomment>For a screen reader: %1 is an amount, %2 an ingredient</extracomment>
        <translation>Entendido como %1 %2</translation>
    </message>
</context>
<context>
    <name>kjc::InviteDialog</name>
    <message>
        <source>Invite somebody</source>
        <translation>Invitar a alguien</translation>
    </message>
    <message>
        <source>An invitation is for one person and is good for 7 days.</source>
        <translation>Una invitación es para una persona y vale 7 días.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Make invitation</source>
        <translation>Crear invitación</translation>
    </message>
    <message>
        <source>Send this link to the person. It is pasted in Settings, under “Sync and account”. It is shown only now.</source>
        <translation>Envía este enlace a la persona. Se pega en Ajustes, en «Sincronización y cuenta». Solo se muestra ahora.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Or just the code, for somebody who has the project already</source>
        <translation>O solo el código, para quien ya tiene el proyecto</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copiar código</translation>
    </message>
</context>
<context>
    <name>kjc::ItemPopover</name>
    <message>
        <source>No amount</source>
        <extracomment>In a field without an amount</extracomment>
        <translation>Sin cantidad</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Aisle</source>
        <extracomment>Part of a shop</extracomment>
        <translation>Sección</translation>
    </message>
    <message>
        <source>%1 · “%2”</source>
        <extracomment>Under a dish: %1 is its day (&quot;Fri&quot;), %2 the ingredient line as written in the recipe</extracomment>
        <translation>%1 · «%2»</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>Lo piden</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>As planned</source>
        <extracomment>Puts the amount of an item back to what the planned meals need</extracomment>
        <translation>Como en el plan</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
</context>
<context>
    <name>kjc::JoinDialog</name>
    <message>
        <source>Join “%1” with this library?</source>
        <extracomment>%1 is the name of a household</extracomment>
        <translation>¿Unirse a «%1» con esta biblioteca?</translation>
    </message>
    <message>
        <source>A backup of the library as it is now is made first.</source>
        <translation>Antes se hace una copia de seguridad de la biblioteca tal como está.</translation>
    </message>
    <message>
        <source>Bring my recipes along</source>
        <translation>Llevar mis recetas</translation>
    </message>
    <message>
        <source>What you have is added to what the household has. Everybody in it sees it.</source>
        <translation>Lo que tienes se añade a lo que tiene el hogar. Todos en él lo ven.</translation>
    </message>
    <message>
        <source>Start from the household’s</source>
        <translation>Empezar con las del hogar</translation>
    </message>
    <message>
        <source>This library shows what the household has. What you have now is only in the backup.</source>
        <translation>Esta biblioteca muestra lo que tiene el hogar. Lo que tienes ahora queda solo en la copia de seguridad.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
</context>
<context>
    <name>kjc::KeyChoiceForm</name>
    <message>
        <source>Where shall the key be kept?</source>
        <translation>¿Dónde se guarda la clave?</translation>
    </message>
    <message>
        <source>What waits to be sent, and your sign-in, are encrypted on this computer. The key belongs into the system’s key store, but that does not answer here.</source>
        <translation>Lo que espera para enviarse y tu sesión están cifrados en este ordenador. La clave va en el almacén de claves del sistema, pero aquí no responde.</translation>
    </message>
    <message>
        <source>Behind a passphrase</source>
        <translation>Tras una frase de paso</translation>
    </message>
    <message>
        <source>Only until the program ends</source>
        <translation>Solo hasta que acabe el programa</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de paso</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La misma otra vez</translation>
    </message>
    <message>
        <source>You type it once each time the program starts. Nobody can bring it back: if it is forgotten, sign in again. Recipes and plans are not behind it.</source>
        <translation>La escribes una vez cada vez que arranca el programa. Nadie puede recuperarla: si se olvida, vuelve a iniciar sesión. Las recetas y los planes no dependen de ella.</translation>
    </message>
    <message>
        <source>You sign in again each time the program starts. No change is lost.</source>
        <translation>Inicias sesión cada vez que arranca el programa. No se pierde ningún cambio.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Ask the system again</source>
        <translation>Volver a preguntar al sistema</translation>
    </message>
    <message numerus="yes">
        <source>Take at least %n letter(s); a few words are easy to remember.</source>
        <translation>
            <numerusform>Usa al menos %n letra; unas cuantas palabras se recuerdan bien.</numerusform>
            <numerusform>Usa al menos %n letras; unas cuantas palabras se recuerdan bien.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Las dos aún no son iguales.</translation>
    </message>
</context>
<context>
    <name>kjc::LibraryAssistant</name>
    <message>
        <source>Assistant</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>Built-in planner</source>
        <translation>Planificador incluido</translation>
    </message>
</context>
<context>
    <name>kjc::LibraryProblem</name>
    <message>
        <source>Restore another backup…</source>
        <translation>Restaurar otra copia…</translation>
    </message>
    <message>
        <source>Save what can be read…</source>
        <translation>Guardar lo que se pueda leer…</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Mostrar la carpeta</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Restore the backup of %1</source>
        <extracomment>Button; %1 is a date and time</extracomment>
        <translation>Restaurar la copia de %1</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restaurando…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>Backups (*.sqlite);;All files (*)</source>
        <translation>Copias de seguridad (*.sqlite);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Reading what can be read…</source>
        <translation>Leyendo lo que se puede leer…</translation>
    </message>
</context>
<context>
    <name>kjc::LibrarySync</name>
    <message>
        <source>Sync and account</source>
        <translation>Sincronización y cuenta</translation>
    </message>
</context>
<context>
    <name>kjc::LinkedView</name>
    <message>
        <source>Let it disappear here too?</source>
        <translation>¿Dejar que desaparezca también aquí?</translation>
    </message>
    <message>
        <source>If the household was cleared out on purpose, agree. If not, keep it: nothing is taken from this computer, and syncing waits until you decide.</source>
        <translation>Si el hogar se vació a propósito, acéptalo. Si no, consérvalo: de este ordenador no se quita nada y la sincronización espera a que decidas.</translation>
    </message>
    <message>
        <source>Let it disappear</source>
        <translation>Dejar que desaparezca</translation>
    </message>
    <message>
        <source>Keep everything here</source>
        <translation>Conservar todo aquí</translation>
    </message>
</context>
<context>
    <name>kjc::LotDialog</name>
    <message>
        <source>Edit %1</source>
        <extracomment>%1 is a food</extracomment>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>Consumir antes del</translation>
    </message>
    <message>
        <source>Low at</source>
        <extracomment>Check box before an amount</extracomment>
        <translation>Avisar si quedan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Where food is kept</extracomment>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Write an amount like %1, and a name.</source>
        <extracomment>%1 is an amount, as an example</extracomment>
        <translation>Escribe una cantidad, como %1, y un nombre.</translation>
    </message>
</context>
<context>
    <name>kjc::MealCard</name>
    <message>
        <source>Cooked</source>
        <translation>Cocinado</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Saltado</translation>
    </message>
    <message>
        <source>Leftovers</source>
        <translation>Sobras</translation>
    </message>
    <message>
        <source>All in stock</source>
        <translation>Todo en casa</translation>
    </message>
    <message>
        <source>%1/%2 in stock</source>
        <extracomment>How many of a meal&apos;s ingredients are at home: &quot;7/9 in stock&quot;</extracomment>
        <translation>%1/%2 en casa</translation>
    </message>
    <message>
        <source>cooked</source>
        <translation>cocinado</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>saltado</translation>
    </message>
    <message>
        <source>leftovers</source>
        <translation>sobras</translation>
    </message>
    <message>
        <source>all in stock</source>
        <translation>todo en casa</translation>
    </message>
    <message>
        <source>%1 of %2 in stock</source>
        <extracomment>Spoken: %1 of a meal&apos;s %2 ingredients are at home</extracomment>
        <translation>%1 de %2 en casa</translation>
    </message>
    <message numerus="yes">
        <source>%n serving(s)</source>
        <translation>
            <numerusform>%n ración</numerusform>
            <numerusform>%n raciones</numerusform>
        </translation>
    </message>
    <message>
        <source>uses up %1 in time</source>
        <extracomment>Part of what a screen reader says of a meal; %1 is a food that expires soon</extracomment>
        <translation>aprovecha %1 a tiempo</translation>
    </message>
    <message>
        <source>%1, empty. Enter to add.</source>
        <extracomment>A screen reader&apos;s words for an empty place in the week; %1 is &quot;Thursday lunch&quot;</extracomment>
        <translation>%1, vacío. Intro para añadir.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n meal(s)</source>
        <extracomment>%1 is &quot;Thursday lunch&quot;</extracomment>
        <translation>
            <numerusform>%1, %n comida</numerusform>
            <numerusform>%1, %n comidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Suggestion: %1</source>
        <extracomment>What a screen reader says of a suggested meal, and goes on with place, time and reason; %1 is a dish</extracomment>
        <translation>Sugerencia: %1</translation>
    </message>
    <message>
        <source>%1, a suggestion is on its way</source>
        <extracomment>What a screen reader says of an empty place while a suggestion for it is awaited; %1 is &quot;Thursday lunch&quot;</extracomment>
        <translation>%1, hay una sugerencia en camino</translation>
    </message>
</context>
<context>
    <name>kjc::MealDialog</name>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Servings</source>
        <translation>Raciones</translation>
    </message>
    <message>
        <source>For example: thaw the night before</source>
        <translation>Por ejemplo: descongelar la noche anterior</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Locked: stays when days are cleared or planned</source>
        <translation>Bloqueado: se queda al vaciar o planificar los días</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>kjc::MembersCard</name>
    <message>
        <source>Somebody</source>
        <extracomment>A member of a household whose e-mail address is not known</extracomment>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitar</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <extracomment>%1 is a person in the list of the household</extracomment>
        <translation>%1 (tú)</translation>
    </message>
    <message>
        <source>More about %1</source>
        <extracomment>%1 is a person of the household</extracomment>
        <translation>Más sobre %1</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Good until %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Vale hasta: %1</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Invited: %1</source>
        <extracomment>An invitation that nobody has used yet; %1 is what the person may do: &quot;Can edit&quot;</extracomment>
        <translation>Invitado: %1</translation>
    </message>
    <message>
        <source>Remove %1 from the household?</source>
        <extracomment>%1 is a person of the household</extracomment>
        <translation>¿Quitar a %1 del hogar?</translation>
    </message>
    <message>
        <source>What is on that person’s devices stays there, and is no longer kept in step.</source>
        <translation>Lo que hay en los dispositivos de esa persona se queda allí y deja de sincronizarse.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Mantener</translation>
    </message>
</context>
<context>
    <name>kjc::MessageField</name>
    <message>
        <source>Message to the assistant</source>
        <extracomment>The field where a person writes to the assistant, for a screen reader</extracomment>
        <translation>Mensaje para el asistente</translation>
    </message>
</context>
<context>
    <name>kjc::NavigationRail</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>Recetas</translation>
    </message>
    <message>
        <source>Pantry</source>
        <translation>Despensa</translation>
    </message>
    <message>
        <source>Shopping</source>
        <translation>Compra</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Screens</source>
        <extracomment>For a screen reader: the list of the program&apos;s screens</extracomment>
        <translation>Pantallas</translation>
    </message>
    <message numerus="yes">
        <source>Pantry, %n item(s) to use soon</source>
        <extracomment>For a screen reader, the navigation to the pantry: how much in it is to be used soon</extracomment>
        <translation>
            <numerusform>Despensa, %n alimento para usar pronto</numerusform>
            <numerusform>Despensa, %n alimentos para usar pronto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shopping, %n item(s) to buy</source>
        <extracomment>For a screen reader, the navigation to the shopping list</extracomment>
        <translation>
            <numerusform>Compra, %n artículo por comprar</numerusform>
            <numerusform>Compra, %n artículos por comprar</numerusform>
        </translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Asistente</translation>
    </message>
</context>
<context>
    <name>kjc::Navigator</name>
    <message>
        <source>There is nothing to print on this page.</source>
        <translation>En esta página no hay nada que imprimir.</translation>
    </message>
    <message>
        <source>Kecarajocomer %1</source>
        <translation>Kecarajocomer %1</translation>
    </message>
    <message>
        <source>Plan meals, know what is at home, buy only what is missing. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Planifica las comidas, sabe lo que hay en casa y compra solo lo que falta. Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.</translation>
    </message>
</context>
<context>
    <name>kjc::NotesCard</name>
    <message>
        <source>Edit notes</source>
        <translation>Editar notas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save notes</source>
        <translation>Guardar notas</translation>
    </message>
    <message>
        <source>Nothing noted yet.</source>
        <translation>Todavía no hay notas.</translation>
    </message>
</context>
<context>
    <name>kjc::NutritionCard</name>
    <message>
        <source>Nutrition</source>
        <translation>Información nutricional</translation>
    </message>
    <message>
        <source>Per serving</source>
        <extracomment>%1 is the size of a serving: &quot;260 g&quot;</extracomment>
        <translation>Por ración</translation>
    </message>
    <message>
        <source>Per serving, %1</source>
        <translation>Por ración, %1</translation>
    </message>
    <message>
        <source>of which saturated</source>
        <extracomment>A part of fat or carbohydrate on a nutrition label</extracomment>
        <translation>de las cuales saturadas</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energía</translation>
    </message>
    <message>
        <source>Fat</source>
        <translation>Grasas</translation>
    </message>
    <message>
        <source>of which trans fat</source>
        <translation>de las cuales trans</translation>
    </message>
    <message>
        <source>of which unsaturated</source>
        <translation>de las cuales insaturadas</translation>
    </message>
    <message>
        <source>Carbohydrate</source>
        <translation>Hidratos de carbono</translation>
    </message>
    <message>
        <source>of which sugars</source>
        <translation>de los cuales azúcares</translation>
    </message>
    <message>
        <source>Fibre</source>
        <translation>Fibra</translation>
    </message>
    <message>
        <source>Protein</source>
        <translation>Proteínas</translation>
    </message>
    <message>
        <source>Cholesterol</source>
        <translation>Colesterol</translation>
    </message>
    <message>
        <source>Sodium</source>
        <translation>Sodio</translation>
    </message>
</context>
<context>
    <name>kjc::OnboardingPage</name>
    <message>
        <source>Three short questions</source>
        <translation>Tres preguntas cortas</translation>
    </message>
    <message>
        <source>You can change every answer later in Settings.</source>
        <translation>Podrás cambiar cualquier respuesta más tarde en Ajustes.</translation>
    </message>
    <message>
        <source>Who eats, and which meals?</source>
        <translation>¿Quién come y qué comidas?</translation>
    </message>
    <message>
        <source>Anything you don’t eat?</source>
        <translation>¿Hay algo que no comas?</translation>
    </message>
    <message>
        <source>Where do we start?</source>
        <translation>¿Por dónde empezamos?</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>For a screen reader; %1 is &quot;Language&quot;, %2 is &quot;English&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>System language</source>
        <extracomment>The language of the computer</extracomment>
        <translation>Idioma del sistema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>Whether the program is light or dark</extracomment>
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
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Adults</source>
        <translation>Adultos</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Niños</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>Comidas</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>Dieta</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Alergias</translation>
    </message>
    <message>
        <source>Which food must never be in a meal?</source>
        <translation>¿Qué alimento no debe estar nunca en una comida?</translation>
    </message>
    <message>
        <source>Sample recipes</source>
        <translation>Recetas de ejemplo</translation>
    </message>
    <message numerus="yes">
        <source>%n dish(es) to try out</source>
        <translation>
            <numerusform>%n plato para probar</numerusform>
            <numerusform>%n platos para probar</numerusform>
        </translation>
    </message>
    <message>
        <source>Import mine</source>
        <translation>Importar las mías</translation>
    </message>
    <message>
        <source>File, website, other app</source>
        <translation>Archivo, web u otra app</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>Empezar de cero</translation>
    </message>
    <message>
        <source>Add recipes as you go</source>
        <translation>Ve añadiendo recetas</translation>
    </message>
    <message>
        <source>Start planning</source>
        <translation>Empezar a planificar</translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation>Saltar por ahora</translation>
    </message>
</context>
<context>
    <name>kjc::Operation</name>
    <message>
        <source>Imported %1</source>
        <translation>Receta importada: %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Receta guardada: %1</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>Receta eliminada: %1</translation>
    </message>
    <message>
        <source>Added %1</source>
        <extracomment>Toast. %1 is a meal: &quot;Added Shakshuka&quot;</extracomment>
        <translation>Añadido: %1</translation>
    </message>
    <message>
        <source>Moved %1</source>
        <translation>Movido: %1</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>Copiado: %1</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>Quitado: %1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Cambiado: %1</translation>
    </message>
    <message>
        <source>Cooked %1</source>
        <extracomment>Toast. %1 is a meal that was marked as cooked; what it needs left the pantry</extracomment>
        <translation>Cocinado: %1</translation>
    </message>
    <message>
        <source>Added %1 to the pantry</source>
        <translation>Añadido a la despensa: %1</translation>
    </message>
    <message>
        <source>Used %1</source>
        <translation>Usado: %1</translation>
    </message>
    <message>
        <source>Threw away %1</source>
        <translation>Tirado: %1</translation>
    </message>
    <message>
        <source>Corrected %1</source>
        <translation>Corregido: %1</translation>
    </message>
    <message>
        <source>Removed %1 from the pantry</source>
        <translation>Quitado de la despensa: %1</translation>
    </message>
    <message>
        <source>Added %1 to the list</source>
        <translation>Añadido a la lista: %1</translation>
    </message>
    <message>
        <source>Checked off %1</source>
        <translation>Marcado: %1</translation>
    </message>
    <message>
        <source>Removed %1 from the list</source>
        <translation>Quitado de la lista: %1</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n recipe(s)</source>
        <translation>
            <numerusform>%n receta importada</numerusform>
            <numerusform>%n recetas importadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n recipe(s)</source>
        <translation>
            <numerusform>%n receta eliminada</numerusform>
            <numerusform>%n recetas eliminadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n meal(s)</source>
        <translation>
            <numerusform>%n comida añadida</numerusform>
            <numerusform>%n comidas añadidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n meal(s)</source>
        <translation>
            <numerusform>%n comida movida</numerusform>
            <numerusform>%n comidas movidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n meal(s)</source>
        <translation>
            <numerusform>%n comida copiada</numerusform>
            <numerusform>%n comidas copiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n meal(s)</source>
        <translation>
            <numerusform>%n comida quitada</numerusform>
            <numerusform>%n comidas quitadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %n meal(s)</source>
        <translation>
            <numerusform>%n comida cambiada</numerusform>
            <numerusform>%n comidas cambiadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cooked %n meal(s)</source>
        <translation>
            <numerusform>%n comida cocinada</numerusform>
            <numerusform>%n comidas cocinadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Threw away %n item(s)</source>
        <translation>
            <numerusform>%n producto tirado</numerusform>
            <numerusform>%n productos tirados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n item(s) from the pantry</source>
        <translation>
            <numerusform>%n producto quitado de la despensa</numerusform>
            <numerusform>%n productos quitados de la despensa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked off %n item(s)</source>
        <translation>
            <numerusform>%n producto marcado</numerusform>
            <numerusform>%n productos marcados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n item(s) from the list</source>
        <translation>
            <numerusform>%n producto quitado de la lista</numerusform>
            <numerusform>%n productos quitados de la lista</numerusform>
        </translation>
    </message>
    <message>
        <source>Set up the household</source>
        <translation>Hogar configurado</translation>
    </message>
    <message>
        <source>Saved the recipe</source>
        <translation>Receta guardada</translation>
    </message>
    <message>
        <source>Rated the recipe</source>
        <translation>Receta valorada</translation>
    </message>
    <message>
        <source>Swapped two meals</source>
        <translation>Dos comidas intercambiadas</translation>
    </message>
    <message>
        <source>Planned the week</source>
        <translation>Semana planificada</translation>
    </message>
    <message>
        <source>Cleared the days</source>
        <translation>Días vaciados</translation>
    </message>
    <message>
        <source>Copied the days</source>
        <translation>Días copiados</translation>
    </message>
    <message>
        <source>Changed the meals of the day</source>
        <translation>Comidas del día cambiadas</translation>
    </message>
    <message>
        <source>Made the shopping list</source>
        <translation>Lista de la compra hecha</translation>
    </message>
    <message>
        <source>Moved the shopping to the pantry</source>
        <translation>Compra guardada en la despensa</translation>
    </message>
    <message>
        <source>Changed the household</source>
        <translation>Hogar cambiado</translation>
    </message>
    <message>
        <source>Changed the pantry</source>
        <translation>Despensa cambiada</translation>
    </message>
    <message>
        <source>Changed the list</source>
        <translation>Lista cambiada</translation>
    </message>
</context>
<context>
    <name>kjc::Panel</name>
    <message>
        <source>Close panel</source>
        <translation>Cerrar panel</translation>
    </message>
</context>
<context>
    <name>kjc::PantryDelegate</name>
    <message>
        <source>Item</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Expiry</source>
        <extracomment>Column: how long food keeps</extracomment>
        <translation>Caducidad</translation>
    </message>
    <message>
        <source>Used in</source>
        <extracomment>Column: which planned meals cook with it</extracomment>
        <translation>Se usa en</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n producto</numerusform>
            <numerusform>%n productos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expired</source>
        <translation>
            <numerusform>%n caducado</numerusform>
            <numerusform>%n caducados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use soon</source>
        <translation>
            <numerusform>%n para usar pronto</numerusform>
            <numerusform>%n para usar pronto</numerusform>
        </translation>
    </message>
    <message>
        <source>Low</source>
        <extracomment>Badge: there is little left of it</extracomment>
        <translation>Queda poco</translation>
    </message>
    <message>
        <source>Amount of %1</source>
        <extracomment>%1 is a food</extracomment>
        <translation>Cantidad de %1</translation>
    </message>
</context>
<context>
    <name>kjc::PantryModel</name>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Use soon</source>
        <translation>Usar pronto</translation>
    </message>
    <message>
        <source>Fresh</source>
        <extracomment>Group of food that keeps for a while yet</extracomment>
        <translation>Fresco</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n producto</numerusform>
            <numerusform>%n productos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expired</source>
        <translation>
            <numerusform>%n caducado</numerusform>
            <numerusform>%n caducados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to use soon</source>
        <translation>
            <numerusform>%n para usar pronto</numerusform>
            <numerusform>%n para usar pronto</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::PantryPage</name>
    <message>
        <source>Pantry</source>
        <translation>Despensa</translation>
    </message>
    <message>
        <source>Search the pantry</source>
        <translation>Buscar en la despensa</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Agrupar por</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Groups food by where it is kept</extracomment>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Expiry</source>
        <extracomment>Groups food by how long it keeps</extracomment>
        <translation>Caducidad</translation>
    </message>
    <message>
        <source>A – Z</source>
        <translation>A – Z</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Show what to use soon</source>
        <translation>Mostrar lo que conviene usar pronto</translation>
    </message>
    <message>
        <source>Your pantry is empty</source>
        <translation>Tu despensa está vacía</translation>
    </message>
    <message>
        <source>Type what you have, like “6 eggs”, and we suggest what to cook.</source>
        <translation>Escribe lo que tienes, como «6 huevos», y te sugerimos qué cocinar.</translation>
    </message>
    <message>
        <source>Add first item</source>
        <translation>Añadir el primer producto</translation>
    </message>
    <message>
        <source>Nothing like that at home</source>
        <translation>No hay nada así en casa</translation>
    </message>
    <message>
        <source>No food in the pantry has these words in its name.</source>
        <translation>Ningún alimento de la despensa lleva estas palabras en el nombre.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>The pantry cannot be shown</source>
        <translation>No se puede mostrar la despensa</translation>
    </message>
    <message>
        <source>What you have is kept. Try again in a moment.</source>
        <translation>Lo que tienes sigue guardado. Vuelve a intentarlo en un momento.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n producto</numerusform>
            <numerusform>%n productos</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Use all</source>
        <translation>Usar todo</translation>
    </message>
    <message>
        <source>Wasted</source>
        <extracomment>Food was thrown away</extracomment>
        <translation>Tirado</translation>
    </message>
    <message>
        <source>To shopping list</source>
        <translation>A la lista de la compra</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Plegar todo</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Desplegar todo</translation>
    </message>
    <message>
        <source>Remove expired</source>
        <translation>Quitar lo caducado</translation>
    </message>
    <message>
        <source>“%1” is not an amount here. Try %2.</source>
        <extracomment>%1 is what was typed, %2 an amount as an example</extracomment>
        <translation>«%1» no es una cantidad aquí. Prueba con %2.</translation>
    </message>
</context>
<context>
    <name>kjc::PantryView</name>
    <message>
        <source>Pantry</source>
        <translation>Despensa</translation>
    </message>
</context>
<context>
    <name>kjc::ParkedCard</name>
    <message>
        <source>Not taken by the server</source>
        <translation>El servidor no lo acepta</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Volver a probar</translation>
    </message>
    <message>
        <source>Try again: %1</source>
        <extracomment>For a screen reader; %1 says what it is about: &quot;Paella changed&quot;</extracomment>
        <translation>Volver a probar: %1</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Discard: %1</source>
        <extracomment>For a screen reader; %1 says what it is about: &quot;Paella changed&quot;</extracomment>
        <translation>Descartar: %1</translation>
    </message>
    <message>
        <source>Discard this change? %1</source>
        <extracomment>%1 says what it is about: &quot;Paella changed&quot;</extracomment>
        <translation>¿Descartar este cambio? %1</translation>
    </message>
    <message>
        <source>It shows again what the household has. This cannot be undone.</source>
        <translation>Vuelve a mostrarse lo que tiene el hogar. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>Guardarlo aquí</translation>
    </message>
</context>
<context>
    <name>kjc::PeopleList</name>
    <message>
        <source>Add a person</source>
        <translation>Añadir una persona</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Eats everything</source>
        <translation>Come de todo</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
</context>
<context>
    <name>kjc::PersonDialog</name>
    <message>
        <source>Who else eats?</source>
        <translation>¿Quién más come?</translation>
    </message>
    <message>
        <source>What does this person eat?</source>
        <translation>¿Qué come esta persona?</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>Dieta</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Alergias</translation>
    </message>
    <message>
        <source>Which food must never be in a meal?</source>
        <translation>¿Qué alimento no debe estar nunca en una comida?</translation>
    </message>
    <message>
        <source>For example: olives, liver</source>
        <translation>Por ejemplo: aceitunas, hígado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Allergies: never planned</source>
        <translation>Alergias: nunca se planifican</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>no %1</source>
        <extracomment>What somebody is allergic to; %1 is a list: &quot;no nuts, sesame&quot;</extracomment>
        <translation>sin %1</translation>
    </message>
    <message>
        <source>dislikes %1</source>
        <extracomment>%1 is a list of foods: &quot;dislikes olives, liver&quot;</extracomment>
        <translation>no le gusta: %1</translation>
    </message>
    <message>
        <source>Dislikes: not planned</source>
        <translation>No le gusta: no se planifica</translation>
    </message>
</context>
<context>
    <name>kjc::PictureBox</name>
    <message>
        <source>Picture of %1</source>
        <extracomment>For a screen reader: %1 is the title of a recipe</extracomment>
        <translation>Foto de %1</translation>
    </message>
    <message>
        <source>Drop the photo here</source>
        <translation>Suelta la foto aquí</translation>
    </message>
</context>
<context>
    <name>kjc::PictureChoice</name>
    <message>
        <source>Which picture?</source>
        <translation>¿Qué foto?</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Use this picture</source>
        <translation>Usar esta foto</translation>
    </message>
    <message>
        <source>Add photo</source>
        <translation>Añadir foto</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Drawings</source>
        <extracomment>A button: choose one of the drawn pictures that come with the program</extracomment>
        <translation>Dibujos</translation>
    </message>
    <message>
        <source>You can also drop a photo here, or paste one.</source>
        <translation>También puedes soltar o pegar aquí una foto.</translation>
    </message>
    <message>
        <source>Another photo</source>
        <translation>Otra foto</translation>
    </message>
    <message>
        <source>Reading the photo…</source>
        <translation>Leyendo la foto…</translation>
    </message>
    <message>
        <source>The recipe has its own copy, without place or camera.</source>
        <translation>La receta tiene su propia copia, sin lugar ni cámara.</translation>
    </message>
    <message>
        <source>From %1</source>
        <extracomment>A button: fetch the picture of a recipe; %1 is the name of a web site</extracomment>
        <translation>De %1</translation>
    </message>
    <message>
        <source>Fetching the picture from %1…</source>
        <extracomment>%1 is the name of a web site</extracomment>
        <translation>Trayendo la imagen de %1…</translation>
    </message>
</context>
<context>
    <name>kjc::PlannerView</name>
    <message numerus="yes">
        <source>+%n more</source>
        <extracomment>Below two meals of a place in the week: how many others it has</extracomment>
        <translation>
            <numerusform>+%n más</numerusform>
            <numerusform>+%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Week</source>
        <extracomment>The grid of days and meals, for a screen reader</extracomment>
        <translation>Semana</translation>
    </message>
    <message>
        <source>kcal</source>
        <translation>kcal</translation>
    </message>
    <message>
        <source>g protein</source>
        <extracomment>Grams of protein, after a number: &quot;86 g protein&quot;</extracomment>
        <translation>g de proteína</translation>
    </message>
    <message>
        <source>Per person, per day</source>
        <translation>Por persona y día</translation>
    </message>
    <message>
        <source>Per person. Known for %1 of %2 meals.</source>
        <extracomment>%1 and %2 are numbers: of how many meals of a day it is known what they give</extracomment>
        <translation>Por persona. Se conoce de %1 de %2 comidas.</translation>
    </message>
</context>
<context>
    <name>kjc::PreviewDialog</name>
    <message>
        <source>What is sent to %1</source>
        <translation>Qué se envía a %1</translation>
    </message>
    <message>
        <source>This, and nothing else. Your key goes along in the envelope and is not shown here.</source>
        <translation>Esto y nada más. Tu clave viaja en el sobre y no se muestra aquí.</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Qué se envía</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>kjc::PrivacyCard</name>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>What lies on the server is being encrypted…</source>
        <translation>Se está cifrando lo que hay en el servidor…</translation>
    </message>
    <message>
        <source>What lies on the server is being decrypted…</source>
        <translation>Se está descifrando lo que hay en el servidor…</translation>
    </message>
    <message>
        <source>Not known before the server is reached</source>
        <translation>No se sabe hasta llegar al servidor</translation>
    </message>
    <message>
        <source>The server can read your recipes and plans</source>
        <translation>El servidor puede leer tus recetas y planes</translation>
    </message>
    <message>
        <source>The server can read your recipes and plans. An owner can change that.</source>
        <translation>El servidor puede leer tus recetas y planes. Un propietario puede cambiarlo.</translation>
    </message>
    <message>
        <source>Only your household can read the data</source>
        <translation>Solo tu hogar puede leer los datos</translation>
    </message>
    <message>
        <source>On. Your passphrase opens it on this computer.</source>
        <translation>Activado. Tu frase lo abre en este ordenador.</translation>
    </message>
    <message>
        <source>On. Choose your passphrase to take part.</source>
        <translation>Activado. Elige tu frase para participar.</translation>
    </message>
    <message>
        <source>On. The key comes from an owner’s device as soon as it is in step.</source>
        <translation>Activado. La clave llega del dispositivo de un propietario en cuanto esté al día.</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Desbloquear…</translation>
    </message>
    <message>
        <source>Choose passphrase…</source>
        <translation>Elegir frase…</translation>
    </message>
    <message>
        <source>End-to-end encryption</source>
        <translation>Cifrado de extremo a extremo</translation>
    </message>
    <message>
        <source>New code…</source>
        <translation>Código nuevo…</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>Opens the household when the passphrase is forgotten</source>
        <translation>Abre el hogar cuando se olvida la frase</translation>
    </message>
    <message>
        <source>What the server still sees</source>
        <translation>Lo que el servidor sigue viendo</translation>
    </message>
    <message>
        <source>How many things there are, how large they are and when they change, the household’s name and your e-mail addresses. Photos stay on the computer where they were added.</source>
        <translation>Cuántas cosas hay, qué tamaño tienen y cuándo cambian, el nombre del hogar y vuestras direcciones de correo. Las fotos se quedan en el ordenador donde se añadieron.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) could not be opened here</source>
        <translation>
            <numerusform>%n cosa no se pudo abrir aquí</numerusform>
            <numerusform>%n cosas no se pudieron abrir aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept as they came, and opened once their key is here.</source>
        <translation>Se guardan como llegaron y se abren cuando esté aquí su clave.</translation>
    </message>
    <message>
        <source>Turn end-to-end encryption off?</source>
        <translation>¿Desactivar el cifrado de extremo a extremo?</translation>
    </message>
    <message>
        <source>The server can read everything of the household again. What your devices hold stays as it is.</source>
        <translation>El servidor podrá leer de nuevo todo lo del hogar. Lo que tienen tus dispositivos se queda como está.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Keep it on</source>
        <translation>Mantenerlo</translation>
    </message>
    <message>
        <source>Encryption is off.</source>
        <translation>El cifrado está desactivado.</translation>
    </message>
</context>
<context>
    <name>kjc::ProjectForm</name>
    <message>
        <source>Share with your household</source>
        <translation>Compartir con tu hogar</translation>
    </message>
    <message>
        <source>Everything works without an account. With one, the plan, the pantry, the list and the recipes are the same on all devices of your household.</source>
        <translation>Todo funciona sin cuenta. Con una, el plan, la despensa, la lista y las recetas son los mismos en todos los dispositivos de tu hogar.</translation>
    </message>
    <message>
        <source>Invitation or set-up link</source>
        <translation>Invitación o enlace de configuración</translation>
    </message>
    <message>
        <source>Address of the project</source>
        <translation>Dirección del proyecto</translation>
    </message>
    <message>
        <source>Publishable key</source>
        <translation>Clave publicable</translation>
    </message>
    <message>
        <source>Nobody sent you one? Households meet in a Supabase project of their own. Its address and its publishable key are on the project’s page, under “API keys”.</source>
        <translation>¿Nadie te ha enviado una? Cada hogar se reúne en un proyecto propio de Supabase. Su dirección y su clave publicable están en la página del proyecto, en «API keys».</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>kjc::ProviderCard</name>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>What is shared may be sent there</source>
        <translation>Lo que se comparte se puede enviar allí</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>From the provider&apos;s own page. It lies in the keychain of this computer.</source>
        <translation>De la página del proveedor. Se guarda en el llavero de este ordenador.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Empty for the usual one.</source>
        <translation>Vacía para la habitual.</translation>
    </message>
    <message>
        <source>You choose below what that is, and can look at it first.</source>
        <translation>Abajo eliges qué es, y antes puedes verlo.</translation>
    </message>
    <message>
        <source>Key for %1</source>
        <translation>Clave de %1</translation>
    </message>
    <message>
        <source>Type an address with https://, or with http:// for a computer at home.</source>
        <translation>Escribe una dirección con https://, o con http:// para un ordenador de casa.</translation>
    </message>
    <message>
        <source>The keychain did not answer: the key may still lie there.</source>
        <translation>El llavero no respondió: puede que la clave siga ahí.</translation>
    </message>
    <message>
        <source>The keychain of this computer did not take the key. It counts until the program is closed, and is written nowhere.</source>
        <translation>El llavero de este ordenador no aceptó la clave. Vale hasta que se cierre el programa y no se escribe en ningún sitio.</translation>
    </message>
    <message>
        <source>Ask which models there are</source>
        <translation>Preguntar qué modelos hay</translation>
    </message>
    <message>
        <source>The key was refused. Look whether it was copied whole.</source>
        <translation>La clave fue rechazada. Mira si está copiada entera.</translation>
    </message>
    <message>
        <source>No list of models came. Look at the address and the network; you can type a name, too.</source>
        <translation>No llegó ninguna lista de modelos. Mira la dirección y la red; también puedes escribir un nombre.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) to choose from.</source>
        <translation>
            <numerusform>%n modelo para elegir.</numerusform>
            <numerusform>%n modelos para elegir.</numerusform>
        </translation>
    </message>
    <message>
        <source>A key is kept</source>
        <translation>Hay una clave guardada</translation>
    </message>
    <message>
        <source>Paste the key here</source>
        <translation>Pega aquí la clave</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>No hace falta</translation>
    </message>
</context>
<context>
    <name>kjc::ProviderWords</name>
    <message>
        <source>OpenAI or compatible</source>
        <extracomment>One who can be asked for meals: any service or program that speaks as OpenAI&apos;s does</extracomment>
        <translation>OpenAI o compatible</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Needs a key</source>
        <translation>Necesita una clave</translation>
    </message>
    <message>
        <source>Needs a model</source>
        <translation>Necesita un modelo</translation>
    </message>
    <message>
        <source>May not be asked yet</source>
        <translation>Aún no se le puede preguntar</translation>
    </message>
    <message>
        <source>What is sent goes to Anthropic in the United States, under the terms of your key.</source>
        <translation>Lo que se envía va a Anthropic, en Estados Unidos, según las condiciones de tu clave.</translation>
    </message>
    <message>
        <source>What is sent goes to Google. With a free key it may be used to train models; with a paid one it is kept for a limited time.</source>
        <translation>Lo que se envía va a Google. Con una clave gratuita puede usarse para entrenar modelos; con una de pago se guarda un tiempo limitado.</translation>
    </message>
    <message>
        <source>What is sent goes to the address below. OpenAI itself keeps it for up to 30 days and does not train with it unless you agreed to that.</source>
        <translation>Lo que se envía va a la dirección de abajo. OpenAI lo guarda hasta 30 días y no entrena con ello salvo que lo hayas aceptado.</translation>
    </message>
    <message>
        <source>Ollama runs models on this computer or on another one at home: nothing leaves the house.</source>
        <translation>Ollama ejecuta modelos en este ordenador o en otro de casa: nada sale de ella.</translation>
    </message>
    <message>
        <source>less than %1</source>
        <extracomment>%1 is a sum of money: &quot;less than $0.01&quot;</extracomment>
        <translation>menos de %1</translation>
    </message>
    <message>
        <source>Our household&apos;s server</source>
        <extracomment>One who can be asked for meals: the function of the household&apos;s own server</extracomment>
        <translation>El servidor de casa</translation>
    </message>
    <message>
        <source>What is sent goes to your household&apos;s own server and from there to Anthropic, with the key that lies there. The household shares one budget.</source>
        <translation>Lo que se envía va al servidor de tu propio hogar y de ahí a Anthropic, con la clave que está allí. El hogar comparte un solo presupuesto.</translation>
    </message>
</context>
<context>
    <name>kjc::QuickAddCard</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add to the pantry</source>
        <translation>Añadir a la despensa</translation>
    </message>
    <message>
        <source>Add something, like “2 kg flour exp 12/03”</source>
        <translation>Añade algo, como «2 kg harina cad 12/03»</translation>
    </message>
    <message>
        <source>What you have</source>
        <translation>Lo que tienes</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Where food is kept</extracomment>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>Consumir antes del</translation>
    </message>
    <message>
        <source>What is it?</source>
        <extracomment>Stands where the name of a food is missing</extracomment>
        <translation>¿Qué es?</translation>
    </message>
    <message>
        <source>Add a date</source>
        <translation>Añadir fecha</translation>
    </message>
    <message>
        <source>Adds to the %1 you have</source>
        <extracomment>%1 is an amount: &quot;500 g&quot;</extracomment>
        <translation>Se suma a lo que tienes: %1</translation>
    </message>
    <message>
        <source>You have %1, %2</source>
        <extracomment>%1 is an amount, %2 a place: &quot;You have 500 g, Cupboard&quot;</extracomment>
        <translation>Tienes %1, %2</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sin fecha</translation>
    </message>
</context>
<context>
    <name>kjc::QuickAddToken</name>
    <message>
        <source>Correct this</source>
        <translation>Corregir esto</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>For a screen reader; %1 is &quot;Amount&quot;, %2 is &quot;2 kg&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>kjc::RatingStars</name>
    <message numerus="yes">
        <source>Your rating: %n of 5 stars</source>
        <translation>
            <numerusform>Tu valoración: %n de 5 estrellas</numerusform>
            <numerusform>Tu valoración: %n de 5 estrellas</numerusform>
        </translation>
    </message>
    <message>
        <source>Not rated yet</source>
        <translation>Sin valorar todavía</translation>
    </message>
</context>
<context>
    <name>kjc::RecipeEditor</name>
    <message>
        <source>New recipe</source>
        <translation>Nueva receta</translation>
    </message>
    <message>
        <source>Edit recipe</source>
        <translation>Editar receta</translation>
    </message>
    <message>
        <source>Give the recipe a title, so that it can be found again.</source>
        <translation>Ponle un título a la receta, para poder encontrarla después.</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>¿Salir sin guardar?</translation>
    </message>
    <message>
        <source>What you changed here is not saved yet.</source>
        <translation>Lo que has cambiado aquí todavía no está guardado.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Suits</source>
        <translation>Va bien para</translation>
    </message>
    <message>
        <source>None chosen means any meal.</source>
        <translation>Si no eliges ninguna, vale para cualquier comida.</translation>
    </message>
    <message>
        <source>12 biscuits</source>
        <extracomment>An example of what a recipe makes</extracomment>
        <translation>12 galletas</translation>
    </message>
    <message>
        <source>Servings</source>
        <translation>Raciones</translation>
    </message>
    <message>
        <source>Makes</source>
        <extracomment>What a recipe makes, when it is not for a number of people</extracomment>
        <translation>Salen</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Preparación</translation>
    </message>
    <message>
        <source>Cooking</source>
        <translation>Cocción</translation>
    </message>
    <message>
        <source>Time in all</source>
        <translation>Tiempo total</translation>
    </message>
    <message>
        <source>Ingredients</source>
        <translation>Ingredientes</translation>
    </message>
    <message>
        <source>One a line. A line that ends with a colon is a heading. Beside it: what we understood.</source>
        <translation>Uno por línea. Una línea que acaba en dos puntos es un título. Al lado, lo que hemos entendido.</translation>
    </message>
    <message>
        <source>500 g potatoes
2 eggs, beaten
For the sauce:
4 tomatoes</source>
        <extracomment>An example of ingredients, one a line</extracomment>
        <translation>500 g de patatas
2 huevos, batidos
Para la salsa:
4 tomates</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>A blank line begins the next step.</source>
        <translation>Una línea en blanco empieza el paso siguiente.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>The book or person a recipe is from</extracomment>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Dirección web</translation>
    </message>
</context>
<context>
    <name>kjc::RecipeFilters</name>
    <message>
        <source>Can cook now</source>
        <translation>Con lo que tengo</translation>
    </message>
    <message>
        <source>More tags</source>
        <translation>Más etiquetas</translation>
    </message>
    <message>
        <source>Favourites</source>
        <extracomment>A filter: only favourite recipes</extracomment>
        <translation>Favoritas</translation>
    </message>
    <message>
        <source>Use soon</source>
        <extracomment>A filter: recipes that use food which expires soon</extracomment>
        <translation>Usar pronto</translation>
    </message>
    <message>
        <source>Time, in minutes</source>
        <translation>Tiempo, en minutos</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>Comida</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>All in your pantry</source>
        <translation>Todo en tu despensa</translation>
    </message>
    <message>
        <source>Any</source>
        <extracomment>A filter on cooking time: any</extracomment>
        <translation>Todas</translation>
    </message>
    <message numerus="yes">
        <source>At most %n minute(s)</source>
        <translation>
            <numerusform>Como mucho %n minuto</numerusform>
            <numerusform>Como mucho %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer tags</source>
        <translation>Menos etiquetas</translation>
    </message>
</context>
<context>
    <name>kjc::RecipeGridView</name>
    <message>
        <source>Recipes</source>
        <extracomment>A list, for a screen reader</extracomment>
        <translation>Recetas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Add to plan</source>
        <translation>Añadir al plan</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>No longer a favourite</source>
        <translation>Quitar de favoritas</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorita</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
</context>
<context>
    <name>kjc::RecipeHead</name>
    <message>
        <source>Add to plan</source>
        <translation>Añadir al plan</translation>
    </message>
    <message numerus="yes">
        <source>Buy %n missing</source>
        <extracomment>Puts the ingredients that are not at home on the shopping list</extracomment>
        <translation>
            <numerusform>Comprar %n que falta</numerusform>
            <numerusform>Comprar %n que faltan</numerusform>
        </translation>
    </message>
    <message>
        <source>By %1</source>
        <extracomment>%1 is who wrote the recipe</extracomment>
        <translation>Por %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <extracomment>%1 is the book or the person a recipe is from</extracomment>
        <translation>De %1</translation>
    </message>
    <message>
        <source>Show all recipes with “%1”</source>
        <extracomment>%1 is a tag</extracomment>
        <translation>Mostrar todas las recetas con «%1»</translation>
    </message>
    <message>
        <source>%1 hands-on</source>
        <extracomment>%1 is how long a person works on the dish: &quot;20 min hands-on&quot;</extracomment>
        <translation>%1 de trabajo</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>en total</translation>
    </message>
    <message>
        <source>servings</source>
        <extracomment>Below a number</extracomment>
        <translation>raciones</translation>
    </message>
    <message>
        <source>makes</source>
        <extracomment>Below an amount: &quot;12 cookies&quot;</extracomment>
        <translation>salen</translation>
    </message>
    <message>
        <source>per serving</source>
        <translation>por ración</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many of a recipe&apos;s ingredients are at home: &quot;5 of 6&quot;</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>ingredients in stock</source>
        <translation>ingredientes en casa</translation>
    </message>
</context>
<context>
    <name>kjc::RecipeListModel</name>
    <message numerus="yes">
        <source>%n serving(s)</source>
        <translation>
            <numerusform>%n ración</numerusform>
            <numerusform>%n raciones</numerusform>
        </translation>
    </message>
    <message>
        <source>all in stock</source>
        <translation>todo en casa</translation>
    </message>
    <message>
        <source>%1 of %2 in stock</source>
        <translation>%1 de %2 en casa</translation>
    </message>
    <message>
        <source>uses %1 soon</source>
        <extracomment>Spoken: %1 is a food that expires soon</extracomment>
        <translation>aprovecha %1 a tiempo</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>favorita</translation>
    </message>
</context>
<context>
    <name>kjc::RecipePage</name>
    <message>
        <source>Loading the recipe…</source>
        <translation>Cargando la receta…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Recipes</source>
        <extracomment>The screen this one was reached from, before &quot; / &quot; and the title of a recipe</extracomment>
        <translation>Recetas</translation>
    </message>
    <message>
        <source>Make a favourite</source>
        <translation>Marcar como favorita</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>No longer a favourite</source>
        <translation>Quitar de favoritas</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Cooklang…</source>
        <translation>Cooklang…</translation>
    </message>
    <message>
        <source>JSON (schema.org)…</source>
        <translation>JSON (schema.org)…</translation>
    </message>
    <message>
        <source>Original</source>
        <extracomment>Shows the text or page a recipe was imported from</extracomment>
        <translation>Original</translation>
    </message>
    <message>
        <source>Delete recipe</source>
        <translation>Eliminar receta</translation>
    </message>
    <message>
        <source>Copied %1 as text.</source>
        <extracomment>%1 is the title of a recipe</extracomment>
        <translation>%1 se ha copiado como texto.</translation>
    </message>
    <message numerus="yes">
        <source>Put %n item(s) on this week’s shopping list.</source>
        <translation>
            <numerusform>%n producto añadido a la lista de la compra de esta semana.</numerusform>
            <numerusform>%n productos añadidos a la lista de la compra de esta semana.</numerusform>
        </translation>
    </message>
    <message>
        <source>What this recipe was imported from, unchanged.</source>
        <translation>De dónde se importó esta receta, sin cambios.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Cooklang (*.cook)</source>
        <translation>Cooklang (*.cook)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Export recipe</source>
        <translation>Exportar receta</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>Foto…</translation>
    </message>
</context>
<context>
    <name>kjc::RecipeShelf</name>
    <message>
        <source>Recipe shelf</source>
        <translation>Recetas a mano</translation>
    </message>
    <message>
        <source>Drag a recipe to a slot, or press Enter to choose a day.</source>
        <translation>Arrastra una receta a un hueco o pulsa Intro para elegir un día.</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Ordenar</translation>
    </message>
    <message>
        <source>Best match</source>
        <extracomment>A way to sort: what fits the search best comes first</extracomment>
        <translation>Relevancia</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Valoración</translation>
    </message>
    <message>
        <source>Search recipes</source>
        <translation>Buscar recetas</translation>
    </message>
    <message>
        <source>Can cook now</source>
        <extracomment>A filter: all that is needed is at home</extracomment>
        <translation>Con lo que tengo</translation>
    </message>
    <message>
        <source>Use soon</source>
        <extracomment>A filter: recipes with food that expires soon</extracomment>
        <translation>Usar pronto</translation>
    </message>
    <message numerus="yes">
        <source>Under %n min</source>
        <translation>
            <numerusform>Menos de %n&#xa0;min</numerusform>
            <numerusform>Menos de %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoritas</translation>
    </message>
    <message>
        <source>Loading your recipes…</source>
        <translation>Cargando tus recetas…</translation>
    </message>
    <message>
        <source>No recipe fits.</source>
        <translation>Ninguna receta encaja.</translation>
    </message>
    <message>
        <source>The recipes you add or import wait here for a day.</source>
        <translation>Las recetas que añadas o importes esperarán aquí su día.</translation>
    </message>
    <message>
        <source>Show all recipes</source>
        <translation>Mostrar todas las recetas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message numerus="yes">
        <source>Search %n recipe(s)</source>
        <translation>
            <numerusform>Buscar en %n receta</numerusform>
            <numerusform>Buscar en %n recetas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::RecipesPage</name>
    <message>
        <source>Recipes</source>
        <translation>Recetas</translation>
    </message>
    <message>
        <source>Search recipes</source>
        <translation>Buscar recetas</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Cuadrícula</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>New recipe</source>
        <translation>Nueva receta</translation>
    </message>
    <message>
        <source>Best match</source>
        <extracomment>A way to sort: what fits the search best comes first</extracomment>
        <translation>Relevancia</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Las más nuevas primero</translation>
    </message>
    <message>
        <source>Quickest first</source>
        <translation>Las más rápidas primero</translation>
    </message>
    <message>
        <source>Best rated first</source>
        <translation>Las mejor valoradas primero</translation>
    </message>
    <message>
        <source>Sort</source>
        <extracomment>Tooltip of the button that shows how the recipes are sorted</extracomment>
        <translation>Ordenar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>From a web address…</source>
        <translation>Desde una dirección web…</translation>
    </message>
    <message>
        <source>Reads the recipe, skips the story</source>
        <translation>Lee la receta y se salta la historia</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Desde un archivo…</translation>
    </message>
    <message>
        <source>Saved pages, JSON, Cooklang, archives of them</source>
        <translation>Páginas guardadas, JSON, Cooklang, comprimidos</translation>
    </message>
    <message>
        <source>Paste text…</source>
        <translation>Pegar texto…</translation>
    </message>
    <message>
        <source>The source of a page, JSON or Cooklang</source>
        <translation>El código de una página, JSON o Cooklang</translation>
    </message>
    <message>
        <source>You check every recipe before it is saved.</source>
        <translation>Revisas cada receta antes de guardarla.</translation>
    </message>
    <message>
        <source>Loading your recipes…</source>
        <translation>Cargando tus recetas…</translation>
    </message>
    <message>
        <source>No recipes yet</source>
        <translation>Todavía no hay recetas</translation>
    </message>
    <message>
        <source>Bring in the ones you have, write one down, or start with ours.</source>
        <translation>Trae las que tienes, escribe una o empieza con las nuestras.</translation>
    </message>
    <message>
        <source>Add sample recipes</source>
        <translation>Añadir recetas de ejemplo</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nada encaja</translation>
    </message>
    <message>
        <source>Show all recipes</source>
        <translation>Mostrar todas las recetas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>No recipe passes all of these filters.</source>
        <translation>Ninguna receta cumple todos estos filtros.</translation>
    </message>
    <message>
        <source>No recipe has “%1” in title, ingredients, tags or notes.</source>
        <translation>Ninguna receta lleva «%1» en el título, los ingredientes, las etiquetas o las notas.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many of all recipes fit: &quot;12 of 214&quot;</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n recipe(s)</source>
        <translation>
            <numerusform>%n receta</numerusform>
            <numerusform>%n recetas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::RoomList</name>
    <message>
        <source>Parts of the settings</source>
        <extracomment>For a screen reader: the list of the parts of the settings</extracomment>
        <translation>Partes de los ajustes</translation>
    </message>
</context>
<context>
    <name>kjc::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>kjc::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
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
        <source>Reduce motion</source>
        <translation>Reducir el movimiento</translation>
    </message>
    <message>
        <source>Nothing slides or tilts.</source>
        <translation>Nada se desliza ni se inclina.</translation>
    </message>
    <message>
        <source>As usual here</source>
        <translation>Como es habitual aquí</translation>
    </message>
    <message>
        <source>The week begins on</source>
        <translation>La semana empieza en</translation>
    </message>
    <message>
        <source>Single letters as shortcuts</source>
        <translation>Letras sueltas como atajos</translation>
    </message>
    <message>
        <source>Such as M for “cooked” while the week has the focus.</source>
        <translation>Por ejemplo, M para «cocinado» cuando el foco está en la semana.</translation>
    </message>
    <message>
        <source>Who eats</source>
        <translation>Quién come</translation>
    </message>
    <message>
        <source>Adults</source>
        <translation>Adultos</translation>
    </message>
    <message>
        <source>Meals are planned for everybody unless you change their servings.</source>
        <translation>Las comidas se planifican para todos, salvo que cambies sus raciones.</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Niños</translation>
    </message>
    <message>
        <source>Allergies and diets of everybody hold when the week is planned for you.</source>
        <translation>Cuando te planificamos la semana, se respetan las alergias y dietas de todos.</translation>
    </message>
    <message>
        <source>Meals of the day</source>
        <translation>Comidas del día</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Tus datos</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>A copy is also made every day and kept for a while.</source>
        <translation>Además, cada día se hace una copia que se guarda un tiempo.</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Guardar copia…</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>What you have now is kept beside it.</source>
        <translation>Lo que tienes ahora se guarda al lado.</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Everything is on this computer. Nothing is sent anywhere unless you ask for it.</source>
        <translation>Todo está en este ordenador. No se envía nada a ningún sitio si no lo pides tú.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Look and text size</source>
        <translation>Aspecto y tamaño del texto</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hogar</translation>
    </message>
    <message>
        <source>Import and backup</source>
        <translation>Importar y copias</translation>
    </message>
    <message>
        <source>Language, week and keyboard</source>
        <translation>Idioma, semana y teclado</translation>
    </message>
    <message>
        <source>Bring in recipes</source>
        <translation>Traer recetas</translation>
    </message>
    <message>
        <source>From web pages, text, and the exports of other programs.</source>
        <translation>De páginas web, de texto y de lo que exportan otros programas.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
</context>
<context>
    <name>kjc::SharePanel</name>
    <message>
        <source>Share list</source>
        <translation>Compartir la lista</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>What others will read</source>
        <translation>Lo que leerán los demás</translation>
    </message>
</context>
<context>
    <name>kjc::ShelfModel</name>
    <message>
        <source>Uses what expires first</source>
        <extracomment>Caption of a group of recipes: they use the food that expires first</extracomment>
        <translation>Aprovecha lo que caduca antes</translation>
    </message>
    <message>
        <source>Everything in the pantry</source>
        <extracomment>Caption of a group of recipes: all they need is at home</extracomment>
        <translation>Todo en la despensa</translation>
    </message>
    <message>
        <source>More recipes</source>
        <translation>Más recetas</translation>
    </message>
</context>
<context>
    <name>kjc::ShelfView</name>
    <message>
        <source>Recipes to plan</source>
        <extracomment>A list, for a screen reader</extracomment>
        <translation>Recetas para planificar</translation>
    </message>
    <message>
        <source>Add to plan…</source>
        <translation>Añadir al plan…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>No longer a favourite</source>
        <translation>Quitar de favoritas</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorita</translation>
    </message>
</context>
<context>
    <name>kjc::ShoppingModel</name>
    <message numerus="yes">
        <source>for: %n meal(s)</source>
        <extracomment>Why something is on the shopping list</extracomment>
        <translation>
            <numerusform>para: %n comida</numerusform>
            <numerusform>para: %n comidas</numerusform>
        </translation>
    </message>
    <message>
        <source>for: %1</source>
        <extracomment>Why something is on the shopping list; %1 are names of dishes</extracomment>
        <translation>para: %1</translation>
    </message>
    <message>
        <source>added by hand</source>
        <translation>añadido a mano</translation>
    </message>
    <message>
        <source>amount changed</source>
        <extracomment>After why something is on the list: a person set the amount</extracomment>
        <translation>cantidad cambiada</translation>
    </message>
    <message>
        <source>Added by hand</source>
        <extracomment>Group of items that no dish asked for</extracomment>
        <translation>Añadido a mano</translation>
    </message>
    <message>
        <source>%1, %2 of %3 done</source>
        <extracomment>For a screen reader; %1 is an aisle, %2 and %3 are numbers</extracomment>
        <translation>%1, %2 de %3 en la cesta</translation>
    </message>
</context>
<context>
    <name>kjc::ShoppingPage</name>
    <message>
        <source>Shopping list</source>
        <extracomment>Name offered for a file</extracomment>
        <translation>Lista de la compra</translation>
    </message>
    <message>
        <source>All bought</source>
        <translation>Todo comprado</translation>
    </message>
    <message numerus="yes">
        <source>%n left to buy</source>
        <translation>
            <numerusform>Queda %n por comprar</numerusform>
            <numerusform>Quedan %n por comprar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <extracomment>%1 and %2 are numbers of items</extracomment>
        <translation>%1 de %2 en la cesta</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Semana siguiente</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Otros días…</translation>
    </message>
    <message>
        <source>Add an item, like “6 eggs”</source>
        <translation>Añade un producto, como «6 huevos»</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Añadir un producto</translation>
    </message>
    <message>
        <source>Choose days</source>
        <translation>Elegir días</translation>
    </message>
    <message>
        <source>Choose a list or the days to shop for</source>
        <translation>Elige una lista o los días de la compra</translation>
    </message>
    <message>
        <source>Update from plan</source>
        <translation>Actualizar con el plan</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Agrupar por</translation>
    </message>
    <message>
        <source>By aisle</source>
        <translation>Por sección</translation>
    </message>
    <message>
        <source>By recipe</source>
        <translation>Por receta</translation>
    </message>
    <message>
        <source>Hide checked</source>
        <extracomment>Hides the items that are in the basket already</extracomment>
        <translation>Ocultar marcados</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>No shopping list yet</source>
        <translation>Todavía no hay lista de la compra</translation>
    </message>
    <message>
        <source>It is made from your plan, minus what is in the pantry.</source>
        <translation>Se hace con tu plan, menos lo que hay en la despensa.</translation>
    </message>
    <message>
        <source>Make this week’s list</source>
        <translation>Hacer la lista de esta semana</translation>
    </message>
    <message>
        <source>Nothing to buy</source>
        <translation>Nada que comprar</translation>
    </message>
    <message>
        <source>No planned meal of these days needs anything. Plan meals, or type what you need.</source>
        <translation>Ninguna comida planificada para estos días necesita nada. Planifica comidas o escribe lo que necesitas.</translation>
    </message>
    <message>
        <source>The list cannot be shown</source>
        <translation>No se puede mostrar la lista</translation>
    </message>
    <message>
        <source>Your list is kept. Try again in a moment.</source>
        <translation>Tu lista sigue guardada. Vuelve a intentarlo en un momento.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Move done items to pantry</source>
        <translation>Pasar la cesta a la despensa</translation>
    </message>
    <message>
        <source>Copied the list</source>
        <translation>Lista copiada</translation>
    </message>
    <message>
        <source>Copied the list as Markdown</source>
        <translation>Lista copiada como Markdown</translation>
    </message>
    <message>
        <source>Save the list as PDF</source>
        <translation>Guardar la lista como PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved the list as PDF</source>
        <translation>Lista guardada como PDF</translation>
    </message>
    <message>
        <source>No mail program answered. The list is copied instead.</source>
        <translation>Ningún programa de correo ha respondido. En su lugar, la lista se ha copiado.</translation>
    </message>
    <message>
        <source>Next week’s list</source>
        <translation>La lista de la semana que viene</translation>
    </message>
</context>
<context>
    <name>kjc::ShortcutSheet</name>
    <message>
        <source>Plan, recipes, pantry, shopping</source>
        <translation>Plan, recetas, despensa y compra</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>Búsqueda y comandos</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Buscar en esta página</translation>
    </message>
    <message>
        <source>New recipe</source>
        <translation>Nueva receta</translation>
    </message>
    <message>
        <source>Import recipes</source>
        <translation>Importar recetas</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Panel lateral</translation>
    </message>
    <message>
        <source>Narrow navigation</source>
        <translation>Navegación estrecha</translation>
    </message>
    <message>
        <source>Larger and smaller text</source>
        <translation>Texto más grande y más pequeño</translation>
    </message>
    <message>
        <source>Go to the message at the bottom</source>
        <translation>Ir al mensaje de abajo</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>Move between meals</source>
        <translation>Moverte entre comidas</translation>
    </message>
    <message>
        <source>Open, or add in an empty place</source>
        <translation>Abrir, o añadir en un hueco vacío</translation>
    </message>
    <message>
        <source>Pick up; arrows and Enter put down</source>
        <translation>Coger; las flechas e Intro lo sueltan</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>More or fewer servings</source>
        <translation>Más o menos raciones</translation>
    </message>
    <message>
        <source>Cooked</source>
        <translation>Cocinado</translation>
    </message>
    <message>
        <source>Plan leftovers</source>
        <translation>Planificar sobras</translation>
    </message>
    <message>
        <source>Suggest another</source>
        <translation>Sugerir otra</translation>
    </message>
    <message>
        <source>Repeat the next day</source>
        <translation>Repetir al día siguiente</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>Previous and next week</source>
        <translation>Semana anterior y siguiente</translation>
    </message>
    <message>
        <source>Plan my week</source>
        <translation>Planifica mi semana</translation>
    </message>
    <message>
        <source>Recipes: add to the plan</source>
        <translation>Recetas: añadir al plan</translation>
    </message>
    <message>
        <source>Recipes: favourite</source>
        <translation>Recetas: favorita</translation>
    </message>
    <message>
        <source>Recipes: edit</source>
        <translation>Recetas: editar</translation>
    </message>
    <message>
        <source>Recipes: grid or list</source>
        <translation>Recetas: cuadrícula o lista</translation>
    </message>
    <message>
        <source>Pantry and shopping: add</source>
        <translation>Despensa y compra: añadir</translation>
    </message>
    <message>
        <source>Pantry: more or less</source>
        <translation>Despensa: más o menos</translation>
    </message>
    <message>
        <source>Pantry: to the shopping list</source>
        <translation>Despensa: a la lista de la compra</translation>
    </message>
    <message>
        <source>Shopping: check off</source>
        <translation>Compra: marcar</translation>
    </message>
    <message>
        <source>Shopping: hide what is checked off</source>
        <translation>Compra: ocultar lo marcado</translation>
    </message>
    <message>
        <source>Shopping: copy the list</source>
        <translation>Compra: copiar la lista</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En cualquier sitio</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>Siguiente sugerencia</translation>
    </message>
    <message>
        <source>Accept, another, dismiss</source>
        <translation>Aceptar, otra, descartar</translation>
    </message>
    <message>
        <source>Accept all suggestions</source>
        <translation>Aceptar todas las sugerencias</translation>
    </message>
</context>
<context>
    <name>kjc::SignInForm</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>The account is one of the project %1.</source>
        <extracomment>%1 is the address of a project</extracomment>
        <translation>La cuenta es del proyecto %1.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Code from the mail</source>
        <translation>Código del correo</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Crear cuenta</translation>
    </message>
    <message>
        <source>Send another code</source>
        <translation>Enviar otro código</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Sign in with a code by mail</source>
        <translation>Iniciar sesión con un código por correo</translation>
    </message>
    <message>
        <source>I forgot my password</source>
        <translation>Olvidé mi contraseña</translation>
    </message>
    <message>
        <source>Use another project</source>
        <translation>Usar otro proyecto</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>Your new password</source>
        <translation>Tu contraseña nueva</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Poner contraseña</translation>
    </message>
    <message>
        <source>Type your e-mail address first.</source>
        <translation>Escribe antes tu correo electrónico.</translation>
    </message>
    <message>
        <source>Choose a password for the new account.</source>
        <translation>Elige una contraseña para la cuenta nueva.</translation>
    </message>
    <message>
        <source>%1 may have an account already. If no mail comes, go back and sign in.</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>Puede que %1 ya tenga una cuenta. Si no llega ningún correo, vuelve atrás e inicia sesión.</translation>
    </message>
    <message>
        <source>A code is on its way to %1. It confirms that the address is yours.</source>
        <translation>Va un código de camino a %1. Confirma que la dirección es tuya.</translation>
    </message>
    <message>
        <source>A code is on its way to %1.</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>Va un código de camino a %1.</translation>
    </message>
    <message>
        <source>If %1 has an account, a code is on its way there. Type it with the password you want.</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>Si %1 tiene una cuenta, va un código de camino. Escríbelo junto con la contraseña que quieras.</translation>
    </message>
    <message>
        <source>Another code is on its way.</source>
        <translation>Va otro código de camino.</translation>
    </message>
    <message>
        <source>Type the password you want from now on.</source>
        <translation>Escribe la contraseña que quieras a partir de ahora.</translation>
    </message>
    <message>
        <source>This code opens nothing here. Ask for another one.</source>
        <translation>Este código no abre nada aquí. Pide otro.</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <extracomment>%1 is Google, Apple, GitHub …</extracomment>
        <translation>Continuar con %1</translation>
    </message>
    <message>
        <source>You are signed in. You can close this page.</source>
        <translation>Has iniciado sesión. Puedes cerrar esta página.</translation>
    </message>
    <message>
        <source>Signing in did not work. Close this page and try again.</source>
        <translation>No se pudo iniciar sesión. Cierra esta página y vuelve a probar.</translation>
    </message>
    <message>
        <source>Go on in your browser.</source>
        <translation>Sigue en tu navegador.</translation>
    </message>
</context>
<context>
    <name>kjc::SignOutDialog</name>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Todo se queda en este ordenador.</translation>
    </message>
    <message numerus="yes">
        <source>Everything stays on this computer. %n change(s) did not reach the others yet.</source>
        <translation>
            <numerusform>Todo se queda en este ordenador. %n cambio aún no ha llegado a los demás.</numerusform>
            <numerusform>Todo se queda en este ordenador. %n cambios aún no han llegado a los demás.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign out on this computer?</source>
        <translation>¿Cerrar sesión en este ordenador?</translation>
    </message>
    <message>
        <source>Go on when I sign in again</source>
        <translation>Seguir cuando vuelva a iniciar sesión</translation>
    </message>
    <message>
        <source>Changes are kept and sent then.</source>
        <translation>Los cambios se guardan y se envían entonces.</translation>
    </message>
    <message>
        <source>Also stop syncing this library</source>
        <translation>Dejar también de sincronizar esta biblioteca</translation>
    </message>
    <message>
        <source>It no longer belongs to the household, and changes that wait are not sent.</source>
        <translation>Deja de pertenecer al hogar, y los cambios en espera no se envían.</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Seguir con la sesión</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
</context>
<context>
    <name>kjc::SlotList</name>
    <message>
        <source>Add a meal</source>
        <translation>Añadir una comida</translation>
    </message>
    <message>
        <source>New meal</source>
        <translation>Nueva comida</translation>
    </message>
    <message>
        <source>Name of meal %1</source>
        <translation>Nombre de la comida %1</translation>
    </message>
    <message>
        <source>Earlier in the day</source>
        <translation>Antes en el día</translation>
    </message>
    <message>
        <source>Later in the day</source>
        <translation>Después en el día</translation>
    </message>
    <message>
        <source>Remove this meal</source>
        <translation>Quitar esta comida</translation>
    </message>
</context>
<context>
    <name>kjc::SourceChoice</name>
    <message>
        <source>Who suggests</source>
        <extracomment>For a screen reader: the choice of who makes suggestions</extracomment>
        <translation>Quién sugiere</translation>
    </message>
    <message>
        <source>Built-in planner · offline</source>
        <extracomment>The choice of the planner that needs no network</extracomment>
        <translation>Planificador incluido · sin red</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Opens the settings of the assistant</extracomment>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
</context>
<context>
    <name>kjc::SpanDialog</name>
    <message>
        <source>Which days do you shop for?</source>
        <translation>¿Para qué días haces la compra?</translation>
    </message>
    <message>
        <source>The list is made from the meals planned on these days.</source>
        <translation>La lista se hace con las comidas planificadas para estos días.</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>First day of a span</extracomment>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>Last day of a span</extracomment>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Make the list</source>
        <translation>Hacer la lista</translation>
    </message>
</context>
<context>
    <name>kjc::StepsList</name>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>This recipe has no steps.</source>
        <translation>Esta receta no tiene pasos.</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <extracomment>For a screen reader: %1 is the number of the step, %2 its text</extracomment>
        <translation>Paso %1: %2</translation>
    </message>
</context>
<context>
    <name>kjc::SuggestionRow</name>
    <message>
        <source>Accept %1</source>
        <extracomment>%1 is a suggested dish</extracomment>
        <translation>Aceptar %1</translation>
    </message>
    <message>
        <source>Suggest something else than %1</source>
        <extracomment>%1 is a suggested dish</extracomment>
        <translation>Sugerir algo distinto de %1</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Suggest another</source>
        <translation>Sugerir otra</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>kjc::TagsInput</name>
    <message>
        <source>Add a tag</source>
        <translation>Añadir etiqueta</translation>
    </message>
</context>
<context>
    <name>kjc::Toast</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>kjc::UndoToast</name>
    <message>
        <source>&amp;Undo: %1</source>
        <extracomment>Menu entry; %1 is what was done, as &quot;Moved Shakshuka&quot;</extracomment>
        <translation>&amp;Deshacer «%1»</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rehacer «%1»</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Deshecho: «%1»</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
</context>
<context>
    <name>kjc::UnlockForm</name>
    <message>
        <source>Your passphrase</source>
        <translation>Tu frase de paso</translation>
    </message>
    <message>
        <source>It opens the key of this computer, so that syncing can go on. Everything else works without it.</source>
        <translation>Abre la clave de este ordenador para que la sincronización siga. Todo lo demás funciona sin ella.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de paso</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Escribe antes la frase de paso.</translation>
    </message>
    <message>
        <source>This is not the passphrase. Try again.</source>
        <translation>Esta no es la frase de paso. Vuelve a probar.</translation>
    </message>
</context>
<context>
    <name>kjc::UseSoonPanel</name>
    <message>
        <source>Use soon</source>
        <translation>Usar pronto</translation>
    </message>
    <message>
        <source>Nothing has to be used in the next days.</source>
        <translation>En los próximos días no hay que usar nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to use today.</source>
        <translation>
            <numerusform>%n producto para usar hoy.</numerusform>
            <numerusform>%n productos para usar hoy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to use by %1.</source>
        <extracomment>%1 is a day of the week</extracomment>
        <translation>
            <numerusform>%n producto para usar el %1 como tarde.</numerusform>
            <numerusform>%n productos para usar el %1 como tarde.</numerusform>
        </translation>
    </message>
    <message>
        <source>All have a recipe in your plan.</source>
        <translation>Todos tienen receta en tu plan.</translation>
    </message>
    <message>
        <source>Not planned in the next days.</source>
        <translation>Sin planificar en los próximos días.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;Friday lunch&quot; or &quot;Tonight&quot;, %2 is &quot;35 min&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Opens a recipe</extracomment>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open %1</source>
        <extracomment>For a screen reader; %1 is a dish</extracomment>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>For a screen reader; %1 is a food</extracomment>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Change date</source>
        <translation>Cambiar fecha</translation>
    </message>
    <message>
        <source>Change date of %1</source>
        <translation>Cambiar la fecha de %1</translation>
    </message>
    <message>
        <source>%1, your plan needs %2 this week</source>
        <extracomment>%1 is what is left, %2 what the meals of the next seven days take: &quot;1 L, your plan needs 4 L this week&quot;</extracomment>
        <translation>%1; tu plan necesita %2 esta semana</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>%1 is an amount</extracomment>
        <translation>Queda: %1</translation>
    </message>
    <message>
        <source>Running low</source>
        <translation>Queda poco</translation>
    </message>
    <message>
        <source>Put %1 on the shopping list</source>
        <extracomment>%1 is a food</extracomment>
        <translation>Poner %1 en la lista de la compra</translation>
    </message>
</context>
<context>
    <name>kjc::WaitingCard</name>
    <message>
        <source>Nothing is waiting</source>
        <translation>No hay nada en espera</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <extracomment>What waits to be sent lies encrypted on the disk</extracomment>
        <translation>Cifrado</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n cambio en espera</numerusform>
            <numerusform>%n cambios en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything done here has reached the household.</source>
        <translation>Todo lo hecho aquí ha llegado al hogar.</translation>
    </message>
    <message>
        <source>And more after these.</source>
        <translation>Y más después de estos.</translation>
    </message>
</context>
<context>
    <name>kjc::WeekController</name>
    <message>
        <source>Every meal has its place already.</source>
        <translation>Todas las comidas tienen ya su sitio.</translation>
    </message>
    <message>
        <source>No recipe suits the empty places. Add recipes, or say which meals they suit.</source>
        <translation>Ninguna receta va bien en los huecos libres. Añade recetas o indica para qué comidas sirven.</translation>
    </message>
    <message>
        <source>Swap the two</source>
        <extracomment>Menu after dropping a meal on another one</extracomment>
        <translation>Intercambiar las dos</translation>
    </message>
    <message>
        <source>Put both there</source>
        <translation>Poner las dos ahí</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Dejarlo como estaba</translation>
    </message>
    <message>
        <source>When do you want to eat the leftovers of “%1”?</source>
        <extracomment>Question of a dialog; %1 is a dish</extracomment>
        <translation>¿Cuándo quieres comer las sobras de «%1»?</translation>
    </message>
    <message>
        <source>Plan leftovers</source>
        <translation>Planificar sobras</translation>
    </message>
    <message>
        <source>Where should “%1” go?</source>
        <extracomment>Question of a dialog; %1 is a dish</extracomment>
        <translation>¿Dónde ponemos «%1»?</translation>
    </message>
    <message numerus="yes">
        <source>Where should these %n meals go?</source>
        <translation>
            <numerusform>¿Dónde ponemos esta comida?</numerusform>
            <numerusform>¿Dónde ponemos estas %n comidas?</numerusform>
        </translation>
    </message>
    <message>
        <source>Move there</source>
        <translation>Mover ahí</translation>
    </message>
    <message>
        <source>Open recipe</source>
        <translation>Abrir receta</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Not cooked yet</source>
        <translation>Aún sin cocinar</translation>
    </message>
    <message>
        <source>Mark as cooked</source>
        <translation>Marcar como cocinado</translation>
    </message>
    <message>
        <source>Skip this meal</source>
        <translation>Saltar esta comida</translation>
    </message>
    <message>
        <source>Plan it after all</source>
        <translation>Volver a planificarla</translation>
    </message>
    <message>
        <source>Servings and note…</source>
        <translation>Raciones y nota…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Remove from plan</source>
        <translation>Quitar del plan</translation>
    </message>
    <message>
        <source>Plan leftovers…</source>
        <translation>Planificar sobras…</translation>
    </message>
    <message>
        <source>Suggest another</source>
        <translation>Sugerir otra</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Mover a…</translation>
    </message>
    <message>
        <source>Repeat the next day</source>
        <translation>Repetir al día siguiente</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Add a meal here…</source>
        <translation>Añadir una comida aquí…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>All meals of this place</source>
        <translation>Todas las comidas de este hueco</translation>
    </message>
</context>
<context>
    <name>kjc::WeekModel</name>
    <message>
        <source>From %1</source>
        <extracomment>On a meal that eats leftovers; %1 is a short day: &quot;From Mon&quot;</extracomment>
        <translation>Del %1</translation>
    </message>
    <message numerus="yes">
        <source>%n for %1</source>
        <extracomment>On a meal that leaves servings over; %n servings, %1 a short day: &quot;3 for Wed&quot;</extracomment>
        <translation>
            <numerusform>%n para el %1</numerusform>
            <numerusform>%n para el %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per person</source>
        <extracomment>What a day&apos;s meals give to one person; %1 is an energy: &quot;1,940 kcal&quot;</extracomment>
        <translation>%1 por persona</translation>
    </message>
    <message>
        <source>at least %1 per person</source>
        <extracomment>The same, where not every recipe says it</extracomment>
        <translation>al menos %1 por persona</translation>
    </message>
</context>
<context>
    <name>kjc::WeekPage</name>
    <message>
        <source>Previous week</source>
        <translation>Semana anterior</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Semana siguiente</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Plan my week</source>
        <translation>Planifica mi semana</translation>
    </message>
    <message>
        <source>Recipe shelf</source>
        <translation>Recetas a mano</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Week %1</source>
        <extracomment>Number of the calendar week</extracomment>
        <translation>Semana %1</translation>
    </message>
    <message>
        <source>This week is over. Go to a later one to plan it.</source>
        <translation>Esta semana ya ha pasado. Ve a una posterior para planificarla.</translation>
    </message>
</context>
<context>
    <name>kjc::WeekSummary</name>
    <message>
        <source>Shopping list</source>
        <translation>Lista de la compra</translation>
    </message>
    <message>
        <source>Nothing is planned this week. Drag recipes here, press Enter in an empty place, or let “Plan my week” choose.</source>
        <translation>No hay nada planificado esta semana. Arrastra recetas aquí, pulsa Intro en un hueco vacío o deja que «Planifica mi semana» elija.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many places of the week have a meal: &quot;22 of 28&quot;</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>meals planned</source>
        <translation>comidas planificadas</translation>
    </message>
    <message>
        <source>cooking time</source>
        <translation>de cocina</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n producto</numerusform>
            <numerusform>%n productos</numerusform>
        </translation>
    </message>
    <message>
        <source>used in time</source>
        <translation>antes de caducar</translation>
    </message>
    <message numerus="yes">
        <source>%n ingredient(s)</source>
        <translation>
            <numerusform>%n ingrediente</numerusform>
            <numerusform>%n ingredientes</numerusform>
        </translation>
    </message>
    <message>
        <source>not at home</source>
        <translation>por comprar</translation>
    </message>
</context>
<context>
    <name>kjc::WelcomePane</name>
    <message>
        <source>Works fully offline. No account needed.</source>
        <translation>Funciona sin conexión. No hace falta cuenta.</translation>
    </message>
    <message>
        <source>What shall we eat this week?</source>
        <translation>¿Qué comemos esta semana?</translation>
    </message>
    <message>
        <source>Plan your meals, use what you have, and shop once.</source>
        <translation>Planifica tus comidas, aprovecha lo que tienes y haz la compra una sola vez.</translation>
    </message>
    <message>
        <source>Your recipes stay on this computer.</source>
        <translation>Tus recetas se quedan en este ordenador.</translation>
    </message>
</context>
</TS>
