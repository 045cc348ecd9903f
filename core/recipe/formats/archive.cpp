// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/formats/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace kjc::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t blockSize = 64 * 1024;

using Reader = std::unique_ptr<archive, decltype(&archive_read_free)>;

QString messageOf(archive *reader)
{
    const char *text = archive_error_string(reader);
    return text ? QString::fromUtf8(text) : u"damaged"_s;
}

Reader open(const QByteArray &bytes)
{
    Reader reader(archive_read_new(), &archive_read_free);
    archive_read_support_format_zip(reader.get());
    archive_read_support_format_tar(reader.get());
    archive_read_support_filter_all(reader.get());
    if (archive_read_open_memory(reader.get(), bytes.constData(), size_t(bytes.size())) != ARCHIVE_OK)
        reader.reset();
    return reader;
}

QString pathOf(archive_entry *entry)
{
    if (const char *utf8 = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(utf8);
    const char *raw = archive_entry_pathname(entry); // a zip made on an old Windows
    return raw ? QString::fromLatin1(raw) : QString();
}

// What systems put into archives beside the files that a person packed.
bool isClutter(const QString &path)
{
    const QString name = path.section(u'/', -1);
    return path.startsWith("__MACOSX/"_L1) || name == ".DS_Store"_L1 || name == "Thumbs.db"_L1 ||
           name == "desktop.ini"_L1;
}

// The entry's bytes; an error, with no more than `limit` read, when there are more or they are damaged.
Result<QByteArray> contentOf(archive *reader, qint64 limit, const QString &path)
{
    QByteArray out;
    QByteArray block(blockSize, Qt::Uninitialized);
    while (true) {
        const la_ssize_t count = archive_read_data(reader, block.data(), size_t(block.size()));
        if (count == 0)
            return out;
        if (count < 0)
            return Error{Error::Kind::Parse, messageOf(reader), path};
        out.append(block.constData(), qsizetype(count));
        if (out.size() > limit)
            return Error{Error::Kind::Invalid, u"larger than the limit when unpacked"_s, path};
    }
}

// Reads entry after entry until the end or a limit.
class Unpacking
{
public:
    Unpacking(archive *reader, const ArchiveLimits &limits, const QUrl &url)
        : m_reader(reader),
          m_limits(limits),
          m_url(url),
          m_left(limits.totalBytes)
    {
    }

    Unpacked run()
    {
        archive_entry *entry = nullptr;
        int status = ARCHIVE_OK;
        while ((status = archive_read_next_header(m_reader, &entry)) == ARCHIVE_OK || status == ARCHIVE_WARN) {
            if (archive_entry_filetype(entry) == AE_IFREG && !isClutter(pathOf(entry)) && !take(pathOf(entry)))
                return std::move(m_out);
        }
        if (status != ARCHIVE_EOF)
            fail({Error::Kind::Parse, messageOf(m_reader), u"archive"_s});
        return std::move(m_out);
    }

private:
    // False when a limit of the whole is reached.
    bool take(const QString &path)
    {
        if (m_out.sources.size() >= m_limits.files)
            return fail({Error::Kind::Invalid, u"more files than the limit"_s, path});
        auto content = contentOf(m_reader, std::min(m_limits.fileBytes, m_left), path);
        if (!content) {
            if (content.error().kind == Error::Kind::Invalid) // its bytes were read all the same
                m_left -= std::min(m_limits.fileBytes, m_left);
            fail(content.error());
            return m_left > 0;
        }
        m_left -= content.value().size();
        m_out.sources.push_back({std::move(content).value(), path, m_url});
        return true;
    }

    bool fail(Error error)
    {
        m_out.failures.push_back(std::move(error));
        return false;
    }

    archive *m_reader;
    const ArchiveLimits &m_limits;
    const QUrl &m_url;
    qint64 m_left;
    Unpacked m_out;
};

} // namespace

bool isArchive(const ImportSource &source)
{
    const QByteArray &bytes = source.bytes;
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06"))
        return true;
    if (bytes.size() > 262 && bytes.mid(257, 5) == "ustar")
        return true;
    const QString name = source.fileName.toLower();
    return name.endsWith(".tar"_L1) || name.endsWith(".tgz"_L1) || name.contains(".tar."_L1);
}

Result<Unpacked> unpack(const ImportSource &source, const ArchiveLimits &limits)
{
    const Reader reader = open(source.bytes);
    if (!reader)
        return Error{Error::Kind::Parse, u"not an archive that can be read"_s, source.fileName};
    Unpacked out = Unpacking(reader.get(), limits, source.url).run();
    if (!out.sources.empty())
        return out;
    if (!out.failures.empty())
        return Error{out.failures.front().kind, out.failures.front().detail, source.fileName};
    return Error{Error::Kind::Empty, u"the archive holds no file"_s, source.fileName};
}

} // namespace kjc::formats
