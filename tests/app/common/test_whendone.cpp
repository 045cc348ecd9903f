// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/whendone.h"

#include "core/base/result.h"

#include <QPromise>
#include <QTest>

using namespace kjc;
using namespace Qt::StringLiterals;

class TestWhenDone : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deliversTheResultToALivingContext()
    {
        QPromise<int> promise;
        promise.start();
        int got = 0;
        QObject context;
        whenDone(promise.future(), &context, [&](int value) { got = value; });
        promise.addResult(7);
        promise.finish();
        QCOMPARE(got, 0); // never inside the call
        QTRY_COMPARE(got, 7);
    }
    void deliversFailuresAsValues()
    {
        QPromise<Result<Done>> promise;
        promise.start();
        bool failed = false;
        QObject context;
        whenDone(promise.future(), &context, [&](const Result<Done> &result) { failed = !result.ok(); });
        promise.addResult(Result<Done>(Error{Error::Kind::DiskFull, u"full"_s, {}}));
        promise.finish();
        QTRY_VERIFY(failed);
    }
    void deliversAFinishedFutureLater()
    {
        QPromise<void> promise;
        promise.start();
        promise.finish();
        bool done = false;
        QObject context;
        whenDone(promise.future(), &context, [&] { done = true; });
        QVERIFY(!done);
        QTRY_VERIFY(done);
    }
    void neverReachesADeadContext()
    {
        QPromise<int> promise;
        promise.start();
        bool ran = false;
        auto *context = new QObject;
        whenDone(promise.future(), context, [&](int) { ran = true; });
        promise.addResult(1);
        promise.finish();
        delete context;
        QTest::qWait(20);
        QVERIFY(!ran);
    }
    void keepsQuietWhenCancelled()
    {
        bool ran = false;
        QObject context;
        {
            QPromise<int> promise;
            promise.start();
            whenDone(promise.future(), &context, [&](int) { ran = true; });
        } // a promise that is dropped cancels
        QTest::qWait(20);
        QVERIFY(!ran);
    }
};

QTEST_GUILESS_MAIN(TestWhenDone)
#include "test_whendone.moc"
