// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/sealedrpc.h"

#include "core/base/onpool.h"
#include "sync/http/deferred.h"

namespace kjc {

using namespace Qt::StringLiterals;

namespace {

// One call, from the clear request to the opened reply.
class SealedCall : public std::enable_shared_from_this<SealedCall>
{
public:
    SyncEngine::Rpc inner;
    std::shared_ptr<const RowCipher> cipher;
    QObject *context = nullptr;
    std::function<void(const UnopenedValues &)> told;
    QString function;
    Deferred<RpcAnswer> deferred;

    void begin(const QByteArray &arguments)
    {
        const auto seal = [cipher = cipher, arguments] { return cipher->outgoing(arguments); };
        onAnswer(onPool(seal), context, [self = shared_from_this()](const Result<QByteArray> &bytes) {
            if (bytes)
                return self->send(bytes.value());
            const bool tooLarge = bytes.error().kind == Error::Kind::Invalid;
            self->deferred.finish(
                {judgedHere(tooLarge ? Verdict::TooLarge : Verdict::Transient, logForm(bytes.error())), {}});
        });
    }

private:
    void send(const QByteArray &bytes)
    {
        onAnswer(inner(function, bytes), context, [self = shared_from_this()](const RpcAnswer &answer) {
            if (answer.judgement.verdict != Verdict::Decided)
                return self->deferred.finish(answer);
            self->open(answer);
        });
    }

    void open(const RpcAnswer &answer)
    {
        const auto work = [cipher = cipher, reply = answer.value.toObject()] { return cipher->incoming(reply); };
        onAnswer(onPool(work), context, [self = shared_from_this(), answer](const Result<OpenedReply> &opened) {
            if (!opened)
                return self->deferred.finish({judgedHere(Verdict::Transient, logForm(opened.error())), {}});
            if (opened.value().unopened > 0)
                self->told({opened.value().unopened, opened.value().missingGeneration});
            self->deferred.finish({answer.judgement, opened.value().reply});
        });
    }
};

} // namespace

SyncEngine::Rpc sealedRpc(SyncEngine::Rpc inner, std::shared_ptr<const RowCipher> cipher, QObject *context,
                          std::function<void(const UnopenedValues &)> told)
{
    return [=](const QString &function, const QByteArray &arguments) {
        auto call = std::make_shared<SealedCall>();
        call->inner = inner;
        call->cipher = cipher;
        call->context = context;
        call->told = told;
        call->function = function;
        call->begin(arguments);
        return call->deferred.future();
    };
}

} // namespace kjc
