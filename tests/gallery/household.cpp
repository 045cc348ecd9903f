// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the room of account, household and sync: gallery_household <folder> writes one PNG per scene.
#include "app/common/theme.h"
#include "app/household/encryptiondialog.h"
#include "app/household/invitedialog.h"
#include "app/household/joindialog.h"
#include "app/household/signoutdialog.h"
#include "app/settings/settings.h"
#include "app/settings/settingspage.h"
#include "core/store/lostwords.h"
#include "core/store/queuesummary.h"
#include "core/store/recipestore.h"
#include "tests/app/household/accountbench.h"
#include "tests/app/household/screenaccess.h"
#include "tests/gallery/scene.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize kWide(1440 - 168, 900);
constexpr QSize kNarrow(1024 - 60, 700);

// The settings with the room in front.
struct Page {
    explicit Page(AccountBench &bench, const QSize &size)
        : values(folder.path()),
          page(*bench.services, values, u"/home/marta/.local/share/kecarajocomer"_s)
    {
        AccountRoom *room = bench.room.release();
        page.addRoom({u"sync"_s, u"syncing"_s, u"Sync and account"_s, room, 1000, [room] { room->activate(); }},
                     u"data"_s);
        page.showRoom(u"sync"_s);
        page.resize(size);
        page.show();
        gallery::settle(400);
    }
    const QTemporaryDir folder;
    Settings values;
    SettingsPage page;
};

void press(QWidget &page, const QString &text)
{
    if (QPushButton *found = button(page, text))
        found->click();
    gallery::settle(300);
}

void useProject(AccountBench &bench)
{
    if (!bench.sync->useProject(bench.server.project()))
        qFatal("no project");
}

void dialog(const QString &name, Dialog *shown)
{
    shown->show();
    gallery::settle();
    gallery::save(*shown, {name, shown->size()});
    shown->close();
}

void signingIn(const QString &suffix, const QSize &size)
{
    AccountBench bench;
    bench.open();
    Page view(bench, size);
    gallery::save(view.page, {u"account-project"_s + suffix, size});
    useProject(bench);
    gallery::settle(300);
    gallery::save(view.page, {u"account-signin"_s + suffix, size});
    field(view.page, u"E-mail"_s)->setText(bench.server.email);
    field(view.page, u"Password"_s)->setText(u"wrong"_s);
    press(view.page, u"Sign in"_s);
    gallery::save(view.page, {u"account-wrong"_s + suffix, size});
    press(view.page, u"I forgot my password"_s);
    gallery::save(view.page, {u"account-reset"_s + suffix, size});
}

void keys(const QSize &size)
{
    AccountBench bench;
    bench.keychain.state = VaultState::NoService;
    bench.open();
    useProject(bench);
    Page view(bench, size);
    field(view.page, u"E-mail"_s)->setText(bench.server.email);
    field(view.page, u"Password"_s)->setText(u"right"_s);
    press(view.page, u"Sign in"_s);
    gallery::save(view.page, {u"account-key"_s, size});
}

void choosing(const QString &suffix, const QSize &size)
{
    AccountBench bench;
    bench.open();
    bench.signIn();
    Page view(bench, size);
    gallery::save(view.page, {u"account-choice"_s + suffix, size});
}

void edit(AccountBench &bench)
{
    const RecipeId paella = bench.library->addRecipe(u"Salmón con hinojo"_s, {u"400 g salmon"_s, u"1 fennel"_s});
    bench.library->plan.addRecipe(paella, {QDate(2026, 2, 13), bench.library->slot(u"dinner"_s)}).waitForFinished();
    bench.library->stock(u"2 kg flour"_s);
}

void linked(const QString &suffix, const QSize &size, bool withTrouble)
{
    AccountBench bench;
    bench.open();
    bench.signIn();
    bench.link();
    gallery::settle(600);
    Page view(bench, size);
    bench.library->clock.advanceMs(60'000);
    if (suffix.isEmpty())
        gallery::save(view.page, {u"account-linked"_s, size});
    bench.server.unreachable = true;
    edit(bench);
    bench.sync->syncNow();
    gallery::settle(600);
    gallery::save(view.page, {u"account-waiting"_s + suffix, size});
    if (!withTrouble)
        return;
    const auto park = [&](Writer &writer) -> Result<Done> {
        KJC_TRY_ASSIGN(entries, queuesummary::waiting(writer.connection(), *bench.sealer, 2));
        return syncqueue::park(writer, entries.at(0).opIds.at(0), u"quota"_s);
    };
    bench.library->store.transact({}, park, Origin::Remote).waitForFinished();
    bench.server.unreachable = false;
    bench.server.isMember = false;
    bench.sync->syncNow();
    gallery::settle(600);
    gallery::save(view.page, {u"account-trouble"_s + suffix, size});
    awaited(bench.sync->signOut());
    gallery::settle(300);
    press(view.page, u"Sign in"_s);
    gallery::save(view.page, {u"account-signedout"_s + suffix, size});
}

// Lines of a recipe that another device wrote without knowing of ours.
void conflicting(const QString &suffix, const QSize &size)
{
    AccountBench bench;
    bench.open();
    bench.signIn();
    const RecipeId paella = bench.library->addRecipe(
        u"Paella de verduras"_s, {u"400 g bomba rice"_s, u"1 l vegetable stock"_s, u"1 tsp smoked paprika"_s});
    bench.link();
    gallery::settle(600);
    const auto write = [&](Writer &writer) -> Result<Done> {
        KJC_TRY_ASSIGN(recipe, recipestore::load(writer.connection(), paella));
        const QString stamp = Stamp{bench.library->clock.nowMs() - 3'600'000, 0, 7}.toString();
        const auto line = [&](size_t at, const QString &text, const QString &ancestor) {
            return SaidWords{
                u"recipe_ingredient"_s, recipe.ingredients[at].id.uuid(), u"text"_s, text, stamp, ancestor};
        };
        return lostwords::settle(writer,
                                 {line(0, u"600 g rice"_s, u"600 g bomba rice"_s),
                                  line(1, u"1.5 l vegetable stock"_s, u"1 l vegetable stock"_s)},
                                 bench.library->clock.nowMs());
    };
    bench.library->store.transact({}, write, Origin::Remote).waitForFinished();
    Page view(bench, size);
    gallery::save(view.page, {u"account-conflict"_s + suffix, size});
}

// What the server tells an owner of the household's encryption.
QJsonObject facts(bool encrypted, bool withPassphrase)
{
    const QString me = QString::fromLatin1(HouseholdServer::kMe);
    const QJsonObject identity{{u"public"_s, u"AAAA"_s}, {u"private"_s, u"AAAA"_s}, {u"recovery"_s, u"AAAA"_s}};
    return {{u"status"_s, u"ok"_s},
            {u"role"_s, u"owner"_s},
            {u"encrypted"_s, encrypted},
            {u"identity"_s, withPassphrase ? QJsonValue(identity) : QJsonValue(QJsonValue::Null)},
            {u"members"_s, QJsonArray{QJsonObject{{u"user"_s, me}}}}};
}

void encrypted(const QString &suffix, const QSize &size)
{
    AccountBench bench;
    bench.server.overrides.insert(u"household_encryption"_s, facts(false, false));
    bench.open();
    bench.signIn();
    bench.link();
    gallery::settle(600);
    Page view(bench, size);
    edit(bench);
    bench.sync->syncNow();
    gallery::settle(900);
    gallery::save(view.page, {u"account-plain"_s + suffix, size});
    const auto code = awaited(bench.sync->encryption()->switchOn(SecretBytes::copyOf(QByteArrayView("four words"))));
    if (!code || !*code)
        qFatal("not encrypted");
    gallery::settle(900);
    gallery::save(view.page, {u"account-encrypted"_s + suffix, size});
}

void locked(const QSize &size)
{
    AccountBench bench;
    bench.server.overrides.insert(u"household_encryption"_s, facts(true, true));
    bench.open();
    bench.signIn();
    bench.link();
    gallery::settle(900);
    Page view(bench, size);
    gallery::save(view.page, {u"account-locked"_s, size});
    QWidget window;
    auto *unlock = new EncryptionDialog(*bench.sync, EncryptionDialog::Purpose::Unlock, &window);
    unlock->show();
    gallery::settle();
    gallery::save(*unlock, {u"account-unlock"_s, unlock->size()});
    field(*unlock, u"Passphrase"_s)->setText(u"a guess"_s);
    press(*unlock, u"Unlock"_s);
    gallery::settle(1500);
    gallery::save(*unlock, {u"account-unlock-wrong"_s, unlock->size()});
    press(*unlock, u"Use the recovery code"_s);
    gallery::save(*unlock, {u"account-recover"_s, unlock->size()});
    unlock->close();
}

void encrypting()
{
    AccountBench bench;
    bench.server.overrides.insert(u"household_encryption"_s, facts(false, false));
    bench.open();
    bench.signIn();
    bench.link();
    gallery::settle(600);
    QWidget window;
    auto *encrypt = new EncryptionDialog(*bench.sync, EncryptionDialog::Purpose::SwitchOn, &window);
    encrypt->show();
    gallery::settle();
    gallery::save(*encrypt, {u"account-encrypt"_s, encrypt->size()});
    field(*encrypt, u"Passphrase"_s)->setText(u"four words nobody guesses"_s);
    field(*encrypt, u"The same again"_s)->setText(u"four words nobody guesses"_s);
    press(*encrypt, u"Encrypt"_s);
    gallery::settle(2500);
    dialog(u"account-recovery"_s, encrypt);
}

void dialogs()
{
    AccountBench bench;
    bench.open();
    bench.signIn();
    bench.link();
    QWidget window;
    dialog(u"account-join"_s, new JoinDialog(u"Casa Rivera"_s, &window));
    dialog(u"account-signout"_s, new SignOutDialog(3, &window));
    auto *invite = new InviteDialog(*bench.sync, &window);
    invite->show();
    gallery::settle();
    gallery::save(*invite, {u"account-invite"_s, invite->size()});
    press(*invite, u"Make invitation"_s);
    dialog(u"account-invited"_s, invite);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    return gallery::run(app, [] {
        signingIn({}, kWide);
        keys(kWide);
        choosing({}, kWide);
        linked({}, kWide, true);
        linked(u"-1024"_s, kNarrow, false);
        conflicting({}, kWide);
        conflicting(u"-1024"_s, kNarrow);
        dialogs();
        encrypted({}, kWide);
        locked(kWide);
        encrypting();
        Theme::current().setTextSize(150);
        linked(u"-text-150"_s, kNarrow, false);
        Theme::current().setTextSize(100);
        Theme::current().setScheme(Scheme::Dark);
        linked(u"-dark"_s, kWide, true);
        encrypted(u"-dark"_s, kWide);
        conflicting(u"-dark"_s, kWide);
        signingIn(u"-dark"_s, kNarrow);
        Theme::current().setScheme(Scheme::Light);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        linked(u"-rtl"_s, kWide, false);
        choosing(u"-rtl"_s, kNarrow);
    });
}
