// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/archive.h"

#include <QTest>

#include <archive.h>
#include <archive_entry.h>

using namespace kjc;
using namespace kjc::formats;
using namespace Qt::StringLiterals;

class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileComesOut();
    void tarComesOutToo();
    void tooLargeFilesAreNamed();
    void tooManyFilesAreNamed();
    void truncatedArchivesKeepWhatCame();
    void otherBytesAreNoArchive();
};

namespace {

QByteArray packed(const std::vector<std::pair<QByteArray, QByteArray>> &files, bool zip = true)
{
    QByteArray out(4 * 1024 * 1024, '\0');
    size_t used = 0;
    archive *writer = archive_write_new();
    if (zip)
        archive_write_set_format_zip(writer);
    else
        archive_write_set_format_pax_restricted(writer);
    archive_write_open_memory(writer, out.data(), size_t(out.size()), &used);
    for (const auto &[name, content] : files) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, content.size());
        archive_write_header(writer, entry);
        archive_write_data(writer, content.constData(), size_t(content.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    out.truncate(qsizetype(used));
    return out;
}

} // namespace

void TestArchive::everyFileComesOut()
{
    const ImportSource source{
        packed({{"a/one.cook", "Mix."}, {"__MACOSX/x", "?"}, {"two.html", "<p>"}}), u"all.zip"_s, {}};
    QVERIFY(isArchive(source));
    const auto out = unpack(source);
    QVERIFY(out);
    QCOMPARE(out.value().sources.size(), size_t(2));
    QCOMPARE(out.value().sources[0].fileName, u"a/one.cook"_s);
    QCOMPARE(out.value().sources[0].bytes, QByteArray("Mix."));
    QVERIFY(out.value().failures.empty());
}

void TestArchive::tarComesOutToo()
{
    const ImportSource source{packed({{"one.cook", "Mix."}}, false), u"all.tar"_s, {}};
    QVERIFY(isArchive(source));
    QCOMPARE(unpack(source).value().sources.size(), size_t(1));
}

void TestArchive::tooLargeFilesAreNamed()
{
    const QByteArray large(100'000, 'x');
    const auto out = unpack({packed({{"large", large}, {"small", "x"}}), {}, {}}, {.fileBytes = 1000});
    QVERIFY(out);
    QCOMPARE(out.value().sources.size(), size_t(1));
    QCOMPARE(out.value().failures.front().place, u"large"_s);
    // A bomb of many such files ends at the total.
    const auto bomb =
        unpack({packed({{"a", large}, {"b", large}, {"c", "x"}}), {}, {}}, {.totalBytes = 2000, .fileBytes = 1000});
    QVERIFY(!bomb);
    QCOMPARE(bomb.error().kind, Error::Kind::Invalid);
}

void TestArchive::tooManyFilesAreNamed()
{
    const auto out = unpack({packed({{"a", "1"}, {"b", "2"}, {"c", "3"}}), {}, {}}, {.files = 2});
    QVERIFY(out);
    QCOMPARE(out.value().sources.size(), size_t(2));
    QCOMPARE(out.value().failures.front().place, u"c"_s);
}

void TestArchive::truncatedArchivesKeepWhatCame()
{
    QByteArray bytes = packed({{"a", "first"}, {"b", QByteArray(50'000, 'y')}}, false);
    bytes.truncate(8000);
    const auto out = unpack({bytes, u"cut.tar"_s, {}});
    QVERIFY(out);
    QCOMPARE(out.value().sources.size(), size_t(1));
    QVERIFY(!out.value().failures.empty());
}

void TestArchive::otherBytesAreNoArchive()
{
    QVERIFY(!isArchive({"<html>", u"a.html"_s, {}}));
    QVERIFY(!unpack({"PK\x03\x04 but not really", u"a.zip"_s, {}}));
}

QTEST_GUILESS_MAIN(TestArchive)
#include "test_archive.moc"
