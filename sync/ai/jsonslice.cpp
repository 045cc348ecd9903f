// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/jsonslice.h"

#include <cstring>

namespace kjc {

namespace {

const char *skipSpace(const char *at, const char *end)
{
    while (at != end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
        ++at;
    return at;
}

// Behind the string that begins at `at`; null when it does not end.
const char *skipString(const char *at, const char *end)
{
    const char *from = at + 1;
    while (from < end) {
        const auto *quote = static_cast<const char *>(std::memchr(from, '"', size_t(end - from)));
        if (!quote)
            return nullptr;
        int slashes = 0;
        while (quote - slashes - 1 > at && *(quote - slashes - 1) == '\\')
            ++slashes;
        if (slashes % 2 == 0)
            return quote + 1;
        from = quote + 1;
    }
    return nullptr;
}

// Behind the value that begins at `at`; null when it does not end.
const char *skipValue(const char *at, const char *end)
{
    int depth = 0;
    while (at != end) {
        const char c = *at;
        if (c == '"') {
            at = skipString(at, end);
            if (!at)
                return nullptr;
        } else if (c == '{' || c == '[') {
            ++depth;
            ++at;
        } else if (c == '}' || c == ']') {
            if (depth == 0)
                return at; // the end of a number or a word
            --depth;
            ++at;
        } else {
            if (depth == 0 && c == ',')
                return at;
            ++at;
            continue;
        }
        if (depth == 0)
            return at;
    }
    return nullptr;
}

int hexValue(const char *at)
{
    int value = 0;
    for (int i = 0; i < 4; ++i) {
        const char c = at[i];
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

char16_t simpleEscape(char c)
{
    switch (c) {
    case '"':
    case '\\':
    case '/': return char16_t(c);
    case 'b': return u'\b';
    case 'f': return u'\f';
    case 'n': return u'\n';
    case 'r': return u'\r';
    case 't': return u'\t';
    default: return 0;
    }
}

// Appends the escape at `at` (behind its backslash) and returns what is behind it; null when it is none.
const char *appendEscape(const char *at, const char *end, QString &out)
{
    if (at == end)
        return nullptr;
    if (*at != 'u') {
        const char16_t c = simpleEscape(*at);
        if (c == 0)
            return nullptr;
        out.append(QChar(c));
        return at + 1;
    }
    const int value = end - at >= 5 ? hexValue(at + 1) : -1;
    if (value < 0)
        return nullptr;
    out.append(QChar(char16_t(value))); // halves of a pair may come in two payloads
    return at + 5;
}

// Appends UTF-8 that is not escaped; false where it is not UTF-8.
bool appendPlain(QByteArrayView plain, QString &out)
{
    const qsizetype before = out.size();
    out.append(QString::fromUtf8(plain));
    const bool isSuspect = QStringView(out).sliced(before).contains(QChar::ReplacementCharacter);
    return !isSuspect;
}

} // namespace

JsonSlice::JsonSlice(QByteArrayView json) : m_json(json.trimmed()) {}

bool JsonSlice::collect(const QByteArrayView *keys, JsonSlice *found, size_t count) const
{
    const char *at = m_json.cbegin();
    const char *const end = m_json.cend();
    if (at == end || *at != '{')
        return false;
    at = skipSpace(at + 1, end);
    while (at != end && *at == '"') {
        const char *keyEnd = skipString(at, end);
        const char *colon = keyEnd ? skipSpace(keyEnd, end) : end;
        if (colon == end || *colon != ':')
            return false;
        const char *from = skipSpace(colon + 1, end);
        const char *behind = skipValue(from, end);
        if (!behind)
            return false;
        const QByteArrayView key(at + 1, keyEnd - at - 2);
        for (size_t i = 0; i < count; ++i) {
            if (key == keys[i])
                found[i] = JsonSlice({from, behind - from});
        }
        at = skipSpace(behind, end);
        if (at == end || *at == '}')
            return at != end && skipSpace(at + 1, end) == end;
        at = skipSpace(at + 1, end);
    }
    return false;
}

bool JsonSlice::isString(QByteArrayView text) const
{
    return m_json.size() == text.size() + 2 && m_json.front() == '"' && m_json.sliced(1, text.size()) == text;
}

std::optional<QString> JsonSlice::toString() const
{
    if (m_json.size() < 2 || m_json.front() != '"' || m_json.back() != '"')
        return std::nullopt;
    const char *at = m_json.cbegin() + 1;
    const char *const end = m_json.cend() - 1;
    QString out;
    while (at < end) {
        const auto *slash = static_cast<const char *>(std::memchr(at, '\\', size_t(end - at)));
        const char *const stop = slash ? slash : end;
        if (!appendPlain({at, stop - at}, out))
            return std::nullopt;
        if (!slash)
            break;
        at = appendEscape(slash + 1, end, out);
        if (!at)
            return std::nullopt;
    }
    return out;
}

std::optional<int> JsonSlice::toInt() const
{
    bool isNumber = false;
    const int number = m_json.toInt(&isNumber);
    if (!isNumber || m_json.front() == '+')
        return std::nullopt;
    return number;
}

} // namespace kjc
