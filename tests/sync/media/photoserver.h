// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/scriptedserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace kjc {

// Storage with one bucket, as far as photos need it; every answer may be another one for once.
class PhotoServer : public ScriptedServer
{
public:
    static constexpr const char *kFolder = "household/11111111-2222-4333-8444-555555555555";

    PhotoServer()
    {
        answerWith([this](const Request &request) { return answerTo(request); });
    }

    static Scripted refusal(const QByteArray &status, const QByteArray &code, const QByteArray &message)
    {
        return Scripted::json(400, "{\"statusCode\":\"" + status + "\",\"error\":\"" + code + "\",\"message\":\"" +
                                       message + "\",\"code\":\"" + code + "\"}");
    }
    // In place of the usual answer, to requests of this method whose target holds `part`; so many times, 0 for always.
    void fault(const QByteArray &method, const QByteArray &part, const Scripted &answer, int times = 1)
    {
        m_faults.append({method, part, answer, times, times == 0});
    }
    void clearFaults() { m_faults.clear(); }
    [[nodiscard]] int count(const QByteArray &method, const QByteArray &part = {}) const
    {
        const auto is = [&](const Request &one) { return one.method == method && one.target.contains(part); };
        return int(std::count_if(requests().cbegin(), requests().cend(), is));
    }

    QMap<QString, QByteArray> photos; // by name

private:
    struct Fault {
        QByteArray method;
        QByteArray part;
        Scripted answer;
        int left;
        bool always;
    };

    Scripted answerTo(const Request &request)
    {
        for (Fault &fault : m_faults) {
            if (fault.method != request.method || !request.target.contains(fault.part))
                continue;
            if (fault.always || fault.left-- > 0)
                return fault.answer;
        }
        if (request.target == "/storage/v1/object/list/photos")
            return list(QJsonDocument::fromJson(request.body).object());
        const QString name = QString::fromLatin1(request.target.mid(request.target.lastIndexOf('/') + 1));
        return request.method == "POST" ? take(name, request) : give(name);
    }

    Scripted list(const QJsonObject &wish) const
    {
        QJsonArray page;
        const QStringList names = photos.keys();
        const QString folder = wish.value(QStringLiteral("prefix")).toString();
        const int offset = wish.value(QStringLiteral("offset")).toInt();
        const int limit = wish.value(QStringLiteral("limit")).toInt();
        if (folder == QLatin1String(kFolder))
            for (const QString &name : names.mid(offset, limit))
                page.append(QJsonObject{{QStringLiteral("name"), name}});
        return Scripted::json(200, QJsonDocument(page).toJson());
    }

    Scripted take(const QString &name, const Request &request)
    {
        if (photos.contains(name))
            return refusal("409", "KeyAlreadyExists", "The resource already exists");
        photos.insert(name, request.body);
        return Scripted::json(200, R"({"Id":"1","Key":"photos/x"})");
    }

    [[nodiscard]] Scripted give(const QString &name) const
    {
        if (!photos.contains(name))
            return refusal("404", "NoSuchKey", "Object not found");
        return {.body = photos.value(name), .headers = {{"Content-Type", "image/jpeg"}}};
    }

    QList<Fault> m_faults;
};

} // namespace kjc
