// SPDX-License-Identifier: GPL-3.0-or-later
// For ThreadSanitizer only. The Qt of a distribution is not instrumented, so the order its event queue, futures and thread pool
// give to our threads goes unseen and every hand-over would look like a race. Silencing those by name would silence ours too:
// each task of the store thread runs below Qt's event loop. So the doors through which our code enters Qt stand here once
// more, say what happened before what, and go on to Qt. What crosses threads by no such door is reported.
#include <QFutureInterface>
#include <QThread>
#include <QThreadPool>

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

#include <memory>

namespace {

// Qt's own function of that (Itanium ABI) name: this file hides it from our code, not from the loader.
template <typename Function>
Function *qtFunction(const char *mangled)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, mangled));
}

// A slot that goes on from what came before it was handed in; who waits for its thread goes on from it.
class OrderedSlot final : public QtPrivate::QSlotObjectBase
{
public:
    explicit OrderedSlot(QtPrivate::QSlotObjectBase *slot) : QSlotObjectBase(&OrderedSlot::impl), m_slot(slot)
    {
        __tsan_release(this);
    }

private:
    static void impl(int which, QSlotObjectBase *base, QObject *receiver, void **arguments, bool *equal)
    {
        __tsan_acquire(base);
        auto *self = static_cast<OrderedSlot *>(base);
        switch (which) {
        case Call:
            self->m_slot->call(receiver, arguments);
            __tsan_release(base); // for whoever destroys it: the thread that called it or the one that handed it in
            __tsan_release(QThread::currentThread());
            break;
        case Compare: *equal = self->m_slot->compare(arguments); break;
        case Destroy:
            self->m_slot->destroyIfLastRef();
            delete self;
            break;
        }
    }

    QtPrivate::QSlotObjectBase *m_slot;
};

} // namespace

bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type,
                                   void *ret)
{
    static auto *const qt = qtFunction<bool(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, void *)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    return qt(object, new OrderedSlot(slot), type, ret);
}

bool QThread::wait(QDeadlineTimer deadline)
{
    static auto *const qt = qtFunction<bool(QThread *, QDeadlineTimer)>("_ZN7QThread4waitE14QDeadlineTimer");
    const bool ended = qt(this, deadline);
    if (ended)
        __tsan_acquire(this);
    return ended;
}

void QThreadPool::start(std::function<void()> work, int priority)
{
    static auto *const qt =
        qtFunction<void(QThreadPool *, std::function<void()>, int)>("_ZN11QThreadPool5startESt8functionIFvvEEi");
    auto *kept = new std::function<void()>(std::move(work));
    __tsan_release(kept);
    // Shared, for a pool that is cleared drops what it did not begin.
    const std::shared_ptr<std::function<void()>> owned(kept);
    qt(
        this,
        [owned, pool = this] {
            __tsan_acquire(owned.get());
            (*owned)();
            __tsan_release(pool);
        },
        priority);
}

bool QThreadPool::waitForDone(int ms)
{
    static auto *const qt = qtFunction<bool(QThreadPool *, int)>("_ZN11QThreadPool11waitForDoneEi");
    const bool done = qt(this, ms);
    if (done)
        __tsan_acquire(this);
    return done;
}

// A future's shared state stands for the future: whoever sees the end sees all that came before it.
void QFutureInterfaceBase::reportFinished()
{
    static auto *const qt = qtFunction<void(QFutureInterfaceBase *)>("_ZN20QFutureInterfaceBase14reportFinishedEv");
    __tsan_release(d);
    qt(this);
}

void QFutureInterfaceBase::waitForFinished()
{
    static auto *const qt = qtFunction<void(QFutureInterfaceBase *)>("_ZN20QFutureInterfaceBase15waitForFinishedEv");
    qt(this);
    __tsan_acquire(d);
}

void QFutureInterfaceBase::waitForResult(int index)
{
    static auto *const qt = qtFunction<void(QFutureInterfaceBase *, int)>("_ZN20QFutureInterfaceBase13waitForResultEi");
    qt(this, index);
    __tsan_acquire(d);
}

bool QFutureInterfaceBase::isFinished() const
{
    static auto *const qt = qtFunction<bool(const QFutureInterfaceBase *)>("_ZNK20QFutureInterfaceBase10isFinishedEv");
    const bool finished = qt(this);
    if (finished)
        __tsan_acquire(d);
    return finished;
}

// The last one out frees the results, after everybody else has looked.
bool QFutureInterfaceBase::derefT() const noexcept
{
    static auto *const qt = qtFunction<bool(const QFutureInterfaceBase *)>("_ZNK20QFutureInterfaceBase6derefTEv");
    __tsan_release(d);
    const bool others = qt(this);
    if (!others)
        __tsan_acquire(d);
    return others;
}
