// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/inflater.h"
#include "sync/http/ndjsondecoder.h"
#include "sync/http/ssedecoder.h"

#include <QtTest>

#include <zlib.h>

using namespace kjc;
using namespace Qt::StringLiterals;

using Strings = QList<QByteArray>;

class TestSseDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsTheStandardSays_data();
    void readsAsTheStandardSays();
    void readsTheSameHoweverItIsCut();
    void handsOnAtTheBlankLineEvenOfCarriageReturns();
    void keepsTheLastIdAndRetry();
    void handsOnWhatTheEndLeavesWhole_data();
    void handsOnWhatTheEndLeavesWhole();
    void handsLinesThatAreNoFieldsAside();
    void stopsAtItsLimits();
    void ndjsonReadsALineEach();
    void inflatesWhatIsFlushedAtOnce();
    void doesNotUnpackABomb();
};

namespace {

struct Seen : SseDecoder::Sink {
    Strings events; // "type|data"
    Strings stray;
    void event(const SseEvent &event) override
    {
        events.append(event.type.toByteArray() + '|' + event.data.toByteArray());
    }
    void strayLine(QByteArrayView line) override { stray.append(line.toByteArray()); }
};

Seen decoded(const QByteArray &bytes, qsizetype first, qsizetype step)
{
    Seen seen;
    SseDecoder decoder(seen);
    bool fits = decoder.feed(QByteArrayView(bytes).first(first));
    for (qsizetype at = first; fits && at < bytes.size(); at += step)
        fits = decoder.feed(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at)));
    decoder.finish();
    return seen;
}

QByteArray gzipped(const QByteArray &bytes, int flush)
{
    z_stream z{};
    deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray in = bytes;
    QByteArray out(qsizetype(deflateBound(&z, uLong(bytes.size()))) + 64, '\0');
    z.next_in = reinterpret_cast<Bytef *>(in.data());
    z.avail_in = uInt(in.size());
    z.next_out = reinterpret_cast<Bytef *>(out.data());
    z.avail_out = uInt(out.size());
    deflate(&z, flush);
    out.truncate(out.size() - qsizetype(z.avail_out));
    deflateEnd(&z);
    return out;
}

} // namespace

void TestSseDecoder::readsAsTheStandardSays_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Strings>("expected");
    QTest::newRow("lines joined") << QByteArray("data: YHOO\ndata: +2\ndata: 10\n\n")
                                  << Strings{"message|YHOO\n+2\n10"};
    QTest::newRow("comments and empty ids")
        << QByteArray(": test\n\ndata: first\nid: 1\n\ndata:second\nid\n\ndata:  third\n\n")
        << Strings{"message|first", "message|second", "message| third"};
    QTest::newRow("empty data counts") << QByteArray("data\n\ndata\ndata\n\n") << Strings{"message|", "message|\n"};
    QTest::newRow("one space goes") << QByteArray("data:test\n\ndata: test\n\n")
                                    << Strings{"message|test", "message|test"};
    QTest::newRow("no data, no event") << QByteArray("event: ping\n\nretry: 3000\n\n:\n\n") << Strings{};
    QTest::newRow("a type lasts for one event")
        << QByteArray("event: a\ndata: 1\n\ndata: 2\n\n") << Strings{"a|1", "message|2"};
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                     "data: 1\n\n")
                                       << Strings{"message|1"};
    QTest::newRow("a mark inside stays") << QByteArray("data: 1\n\n\xEF\xBB\xBF"
                                                       "data: 2\n\n")
                                         << Strings{"message|1"};
    QTest::newRow("half a mark") << QByteArray("\xEF\xBB"
                                               "data: 1\n\ndata: 2\n\n")
                                 << Strings{"message|2"};
    QTest::newRow("other line ends are none") << QByteArray("data: a\xE2\x80\xA8"
                                                            "b\xC2\x85"
                                                            "c\x0B"
                                                            "d\x0C\n\n")
                                              << Strings{QByteArray("message|a\xE2\x80\xA8"
                                                                    "b\xC2\x85"
                                                                    "c\x0B"
                                                                    "d\x0C")};
    QTest::newRow("names in their case") << QByteArray("Data: 1\n\ndata : 2\n\n") << Strings{};
    QTest::newRow("mixed line ends") << QByteArray("data: 1\r\ndata: 2\rdata: 3\n\r\ndata: 4\r\r")
                                     << Strings{"message|1\n2\n3", "message|4"};
}

void TestSseDecoder::readsAsTheStandardSays()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Strings, expected);
    QCOMPARE(decoded(bytes, 0, bytes.size()).events, expected);
    QCOMPARE(decoded(bytes, 0, 1).events, expected);
}

void TestSseDecoder::readsTheSameHoweverItIsCut()
{
    const QByteArray lf = "\xEF\xBB\xBF: hi\n\nevent: x\nid: 7\ndata: {\"a\":\n"
                          "data: \"ü🍲\"}\n\ndata: {\"b\":1}\n\n\ndata:\n\ndata: end";
    const Strings expected{"x|{\"a\":\n\"ü🍲\"}", "message|{\"b\":1}", "message|"};
    for (const QByteArray &end : {QByteArray("\n"), QByteArray("\r\n"), QByteArray("\r")}) {
        QByteArray bytes = lf;
        bytes.replace("\n", end);
        for (qsizetype cut = 0; cut <= bytes.size(); ++cut)
            QCOMPARE(decoded(bytes, cut, bytes.size()).events, expected);
        QCOMPARE(decoded(bytes, 0, 1).events, expected);
    }
}

void TestSseDecoder::handsOnAtTheBlankLineEvenOfCarriageReturns()
{
    Seen seen;
    SseDecoder decoder(seen);
    QVERIFY(decoder.feed("data: 1\r\r"));
    QCOMPARE(seen.events.size(), 1);
    QVERIFY(decoder.feed("\ndata: 2\n\n"));
    QCOMPARE(seen.events, (Strings{"message|1", "message|2"}));
}

void TestSseDecoder::keepsTheLastIdAndRetry()
{
    struct Ids : SseDecoder::Sink {
        Strings ids;
        void event(const SseEvent &event) override { ids.append(event.lastEventId.toByteArray()); }
    } ids;
    SseDecoder decoder(ids);
    QVERIFY(
        decoder.feed(QByteArray("id: 1\ndata: a\n\nid: x\0y\ndata: b\n\nid\ndata: c\n\nretry: 12\nretry: 1x\n\n", 65)));
    QCOMPARE(ids.ids, (Strings{"1", "1", ""}));
    QCOMPARE(decoder.retryMs(), std::optional<qint64>(12));
}

void TestSseDecoder::handsOnWhatTheEndLeavesWhole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Strings>("expected");
    QTest::newRow("no blank line") << QByteArray("event: a\ndata: 1x\n") << Strings{"a|1x"};
    QTest::newRow("whole JSON") << QByteArray("data: {\"a\":1}") << Strings{"message|{\"a\":1}"};
    QTest::newRow("half JSON") << QByteArray("data: {\"a\":1") << Strings{};
    QTest::newRow("the end marker") << QByteArray("data: [DONE]") << Strings{"message|[DONE]"};
    QTest::newRow("half the end marker") << QByteArray("data: [DON") << Strings{};
    QTest::newRow("second half of JSON") << QByteArray("data: {\"a\":\ndata: 1}") << Strings{"message|{\"a\":\n1}"};
    QTest::newRow("half of a field name") << QByteArray("data: {}\ndat") << Strings{"message|{}"};
}

void TestSseDecoder::handsOnWhatTheEndLeavesWhole()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Strings, expected);
    QCOMPARE(decoded(bytes, 0, bytes.size()).events, expected);
    QCOMPARE(decoded(bytes, 0, 1).events, expected);
}

void TestSseDecoder::handsLinesThatAreNoFieldsAside()
{
    const Seen seen = decoded("data: 1\n\n{\n  \"error\": {}\n}\n", 0, 3);
    QCOMPARE(seen.events, Strings{"message|1"});
    QCOMPARE(seen.stray, (Strings{"{", "  \"error\": {}", "}"}));
}

void TestSseDecoder::stopsAtItsLimits()
{
    const QByteArray line = "data: " + QByteArray(100, 'x') + '\n';
    const auto passes = [](const StreamLimits &limits, const QByteArray &bytes) {
        Seen seen;
        SseDecoder decoder(seen, limits);
        return decoder.feed(bytes.first(bytes.size() / 2)) && decoder.feed(bytes.sliced(bytes.size() / 2));
    };
    QVERIFY(passes({}, line));
    QVERIFY(!passes({.line = 50}, line));
    QVERIFY(!passes({.line = 50}, QByteArray(200, 'x'))); // without an end
    QVERIFY(!passes({.event = 300}, line.repeated(4)));
    QVERIFY(!passes({.stream = 300}, line.repeated(4)));
    QVERIFY(!passes({.events = 2}, QByteArray("data\n\n").repeated(3)));
}

void TestSseDecoder::ndjsonReadsALineEach()
{
    const QByteArray bytes = "{\"a\":1}\r\n\n  \n{\"b\":\"\xC3\xBC\"}\n{\"c\":3}";
    for (const qsizetype step : {qsizetype(1), qsizetype(3), bytes.size()}) {
        Strings lines;
        NdjsonDecoder decoder([&lines](QByteArrayView line) { lines.append(line.toByteArray()); });
        for (qsizetype at = 0; at < bytes.size(); at += step)
            QVERIFY(decoder.feed(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at))));
        decoder.finish();
        QCOMPARE(lines, (Strings{"{\"a\":1}", "{\"b\":\"\xC3\xBC\"}", "{\"c\":3}"}));
    }
}

void TestSseDecoder::inflatesWhatIsFlushedAtOnce()
{
    const QByteArray packed = gzipped("data: 1\n\n", Z_SYNC_FLUSH);
    QByteArray out;
    Inflater inflater(1000);
    for (const char byte : packed)
        inflater.feed({&byte, 1}, [&out](QByteArrayView piece) { out += piece; });
    QCOMPARE(out, QByteArray("data: 1\n\n"));
    QCOMPARE(inflater.state(), Inflater::State::More);
    QCOMPARE(Inflater(10).feed("no gzip", [](QByteArrayView) {}), Inflater::State::Damaged);
}

void TestSseDecoder::doesNotUnpackABomb()
{
    qint64 got = 0;
    Inflater inflater(1'000'000);
    const auto state = inflater.feed(gzipped(QByteArray(5'000'000, 'a'), Z_FINISH),
                                     [&got](QByteArrayView piece) { got += piece.size(); });
    QCOMPARE(state, Inflater::State::TooLarge);
    QVERIFY(got <= 1'000'000);
}

QTEST_GUILESS_MAIN(TestSseDecoder)
#include "test_ssedecoder.moc"
