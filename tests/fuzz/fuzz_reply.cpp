// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ai/provider.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

static kjc::AiReply read(const kjc::AiProvider &provider, int status, const kjc::HttpHeaders &headers,
                         QByteArrayView bytes, qsizetype step)
{
    kjc::ReplyReader reader(provider.parser(), provider.framing(), status, headers, QDateTime());
    for (qsizetype at = 0; at < bytes.size(); at += step)
        reader.feed(bytes.sliced(at, std::min(step, bytes.size() - at)));
    return reader.finish();
}

// Any bytes as the reply of the provider, and with the status and encoding, that the first byte says: the same outcome
// however they are cut, and nothing is left of what was refused.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size)
{
    if (size == 0)
        return 0;
    const QString ids[] = {u"claude"_s, u"gemini"_s, u"openai"_s, u"ollama"_s};
    const auto provider = kjc::makeAiProvider(ids[data[0] % 4], {});
    const int status = data[0] & 0x10 ? 429 : 200;
    kjc::HttpHeaders headers;
    if (data[0] & 0x20)
        headers.append("content-encoding", "gzip");
    const QByteArrayView bytes(data + 1, qsizetype(size - 1));
    const kjc::AiReply whole = read(*provider, status, headers, bytes, qsizetype(size));
    const kjc::AiReply cut = read(*provider, status, headers, bytes, 1);
    const bool same = whole.error == cut.error && whole.suggestions == cut.suggestions && whole.usage == cut.usage &&
                      whole.rejected == cut.rejected && whole.toolCalls == cut.toolCalls;
    const bool refused = whole.error && whole.error->problem == kjc::AiProblem::Refused;
    if (!same || (refused && !whole.suggestions.empty()))
        std::abort();
    return 0;
}
