// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/recipeexport.h"

#include "core/recipe/formats/cooklangwriter.h"
#include "core/recipe/formats/schemaorgwriter.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>

namespace kjc::cli {

using namespace Qt::StringLiterals;

static constexpr qsizetype kLongestName = 80;

std::optional<ExportFormat> exportFormatNamed(const QString &name)
{
    if (name.isEmpty() || name == u"schema-org")
        return ExportFormat::SchemaOrg;
    return name == u"cooklang" ? std::optional(ExportFormat::Cooklang) : std::nullopt;
}

static QByteArray bytesOf(const Recipe &recipe, ExportFormat format)
{
    return format == ExportFormat::Cooklang ? formats::toCooklang(recipe) : formats::toSchemaOrg(recipe);
}

void printRecipes(Context &context, const std::vector<Recipe> &recipes, ExportFormat format)
{
    if (context.json && format == ExportFormat::SchemaOrg) {
        for (const Recipe &recipe : recipes)
            context.console.print(formats::schemaOrgObject(recipe));
        return;
    }
    if (recipes.size() == 1) {
        context.console.printRaw(bytesOf(recipes.front(), format));
        return;
    }
    QJsonArray list;
    for (const Recipe &recipe : recipes)
        list.append(formats::schemaOrgObject(recipe));
    context.console.printRaw(QJsonDocument(list).toJson());
}

// A title as a file's name on any system.
static QString fileNameFor(const QString &title)
{
    static const QRegularExpression unsafe(u"[\\x00-\\x1f<>:\"/\\\\|?*]+"_s);
    QString name = QString(title).replace(unsafe, u" "_s).simplified().left(kLongestName).trimmed();
    while (name.startsWith(u'.') || name.endsWith(u'.'))
        name = name.startsWith(u'.') ? name.mid(1) : name.chopped(1);
    return name.isEmpty() ? u"recipe"_s : name;
}

static QString freePath(const QDir &folder, const QString &name, const QString &suffix)
{
    QString path = folder.filePath(name + suffix);
    for (int n = 2; QFile::exists(path); ++n)
        path = folder.filePath(u"%1 (%2)%3"_s.arg(name).arg(n).arg(suffix));
    return path;
}

int writeRecipes(Context &context, const std::vector<Recipe> &recipes, ExportFormat format, const QString &folder)
{
    if (!QDir().mkpath(folder)) {
        context.console.problem(folder, {Error::Kind::Io, u"cannot make the folder"_s, folder});
        return int(recipes.size());
    }
    int failed = 0;
    const QString suffix = format == ExportFormat::Cooklang ? u".cook"_s : u".json"_s;
    for (const Recipe &recipe : recipes) {
        QSaveFile file(freePath(QDir(folder), fileNameFor(recipe.title), suffix));
        const bool written =
            file.open(QIODevice::WriteOnly) && file.write(bytesOf(recipe, format)) >= 0 && file.commit();
        if (written)
            continue;
        context.console.problem(file.fileName(), {Error::Kind::Io, file.errorString(), file.fileName()});
        ++failed;
    }
    return failed;
}

} // namespace kjc::cli
