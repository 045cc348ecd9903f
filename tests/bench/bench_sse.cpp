// SPDX-License-Identifier: GPL-3.0-or-later
// bench_sse FILE CHUNK [ROUNDS]: how fast a recorded event stream of Anthropic's shape is decoded, fed in pieces of CHUNK bytes
// (0: 1 to 256 at random, the same ones in every run): the events alone, and through to the text of the answer. Prints
// the best and the median round of each, by the time the processor spent.
#include "sync/ai/claudereply.h"
#include "sync/http/ssedecoder.h"

#include <QFile>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <limits>
#include <vector>

using namespace kjc;

namespace {

struct Totals {
    qint64 events = 0;
    qint64 characters = 0;
};

constexpr qint64 kNever = std::numeric_limits<qint64>::max();
constexpr StreamLimits kNoLimits{kNever, kNever, kNever, kNever};

struct EventCounter : SseDecoder::Sink {
    Totals totals;
    void event(const SseEvent &event) override
    {
        ++totals.events;
        totals.characters += event.data.size();
    }
};

// Takes the payloads as the assistant does; keeps the number of characters in place of the text.
struct TextCounter : SseDecoder::Sink, ReplySink {
    ClaudeReply parser;
    Totals totals;

    void event(const SseEvent &event) override
    {
        totals.events += parser.payload(event.type, event.data, *this) ? 1 : 0;
    }
    void text(QStringView piece) override { totals.characters += piece.size(); }
    void thought() override {}
    void toolCall(int, const QString &) override {}
    void toolArguments(int, QStringView) override {}
    void usage(const TokenUsage &) override {}
    void model(const QString &) override {}
    void stopped(AiStop, const QString &) override {}
    void over() override {}
    void failed(const AiError &) override {}
};

std::vector<QByteArrayView> cut(const QByteArray &bytes, qsizetype chunk)
{
    std::vector<QByteArrayView> pieces;
    quint32 state = 12345;
    for (qsizetype at = 0; at < bytes.size();) {
        state = state * 1103515245U + 12345U;
        const qsizetype length = chunk > 0 ? chunk : 1 + qsizetype(double(state) / 4294967296.0 * 256);
        pieces.push_back(QByteArrayView(bytes).sliced(at, std::min(length, bytes.size() - at)));
        at += length;
    }
    return pieces;
}

template <typename Sink>
void measure(const char *name, const std::vector<QByteArrayView> &pieces, qsizetype bytes, int rounds)
{
    std::vector<double> rates;
    Totals totals;
    for (int round = 0; round < rounds; ++round) {
        Sink sink;
        SseDecoder decoder(sink, kNoLimits);
        const std::clock_t started = std::clock();
        for (const QByteArrayView piece : pieces) {
            if (!decoder.feed(piece))
                break;
        }
        decoder.finish();
        rates.push_back(double(bytes) / 1e6 / (double(std::clock() - started) / CLOCKS_PER_SEC));
        totals = sink.totals;
    }
    std::sort(rates.begin(), rates.end());
    std::printf("%-5s pieces=%zu events=%lld characters=%lld MB/s best=%.1f median=%.1f\n", name, pieces.size(),
                static_cast<long long>(totals.events), static_cast<long long>(totals.characters), rates.back(),
                rates[rates.size() / 2]);
}

} // namespace

int main(int argc, char *argv[])
{
    QFile file(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "usage: bench_sse FILE CHUNK [ROUNDS]\n");
        return 2;
    }
    const QByteArray bytes = file.readAll();
    const auto pieces = cut(bytes, argc > 2 ? QByteArray(argv[2]).toLongLong() : 0);
    const int rounds = std::max(1, argc > 3 ? QByteArray(argv[3]).toInt() : 5);
    measure<EventCounter>("sse", pieces, bytes.size(), rounds);
    measure<TextCounter>("json", pieces, bytes.size(), rounds);
    return 0;
}
