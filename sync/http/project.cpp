// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/project.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

namespace kjc {

using namespace Qt::StringLiterals;

static Error invalidAddress(const QString &detail)
{
    return {Error::Kind::Invalid, detail, u"address"_s};
}

static bool isThisMachine(const QUrl &url)
{
    return url.host() == u"localhost" || QHostAddress(url.host()).isLoopback();
}

// supabase.com/dashboard/project/<ref>/… is what the browser shows while one sets a project up.
static QUrl fromDashboard(const QUrl &url)
{
    static const QRegularExpression page(u"^/dashboard/project/([a-z0-9]{20})(/|$)"_s);
    const auto match = page.match(url.path());
    if (url.host() != u"supabase.com" || !match.hasMatch())
        return url;
    const QString host = match.captured(1) + u".supabase.co"_s;
    return QUrl(u"https://"_s + host);
}

static QUrl withoutService(QUrl url)
{
    static const QRegularExpression service(u"/(rest|auth|realtime|storage|functions)/v1(/.*)?$"_s);
    static const QRegularExpression slashes(u"/+$"_s);
    QString path = url.path();
    path.remove(service);
    path.remove(slashes);
    url.setPath(path);
    return url;
}

static Result<QUrl> addressFrom(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return invalidAddress(u"empty"_s);
    QUrl url(text.contains(u"://") ? text : QString(u"https://"_s + text), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return invalidAddress(u"not a web address"_s);
    if (url.scheme() != u"https" && url.scheme() != u"http")
        return invalidAddress(u"neither https nor http"_s);
    if (!url.userInfo().isEmpty())
        return invalidAddress(u"holds a user name or password"_s);
    url.setQuery(QString());
    url.setFragment(QString());
    url = withoutService(fromDashboard(url));
    if (url.scheme() == u"http" && !isThisMachine(url))
        return Error{Error::Kind::Unsupported, u"http would send what you write in the clear; use https"_s,
                     u"address"_s};
    return url;
}

// The role a legacy key states; empty when the text is no JWT.
static QString roleOfJwt(const QString &key)
{
    const QStringList parts = key.split(u'.');
    if (parts.size() != 3)
        return {};
    const auto claims = QByteArray::fromBase64(parts.at(1).toLatin1(), QByteArray::Base64UrlEncoding);
    return QJsonDocument::fromJson(claims).object().value("role"_L1).toString();
}

static Result<QString> keyFrom(const QString &typed)
{
    static const QRegularExpression allowed(u"^[A-Za-z0-9._~+/=-]+$"_s);
    const QString key = typed.trimmed();
    const QString place = u"key"_s;
    if (key.isEmpty())
        return Error{Error::Kind::Invalid, u"empty"_s, place};
    if (!allowed.match(key).hasMatch())
        return Error{Error::Kind::Invalid, u"holds signs no key has"_s, place};
    const QString role = roleOfJwt(key);
    if (key.startsWith(u"sb_secret_") || role == u"service_role")
        return Error{Error::Kind::Unsupported, u"a secret key opens everything to everybody; use the publishable one"_s,
                     place};
    if (role == u"authenticated")
        return Error{Error::Kind::Unsupported, u"a person's token, not the project's key"_s, place};
    if (!key.startsWith(u"sb_publishable_") && role != u"anon")
        return Error{Error::Kind::Invalid, u"neither a publishable nor an anon key"_s, place};
    return key;
}

Result<SupabaseProject> projectFrom(const QString &address, const QString &key)
{
    KJC_TRY_ASSIGN(url, addressFrom(address));
    KJC_TRY_ASSIGN(checkedKey, keyFrom(key));
    return SupabaseProject{url, checkedKey};
}

Result<SupabaseProject> projectFromLink(const QString &link)
{
    const QUrl url(link.trimmed(), QUrl::StrictMode);
    if (url.scheme() != u"kecarajocomer")
        return Error{Error::Kind::Invalid, u"does not begin with kecarajocomer://"_s, u"link"_s};
    if (url.host() != u"connect" && url.host() != u"join")
        return Error{Error::Kind::Invalid, u"no set-up link"_s, u"link"_s};
    const QUrlQuery query(url);
    return projectFrom(query.queryItemValue(u"url"_s, QUrl::FullyDecoded),
                       query.queryItemValue(u"key"_s, QUrl::FullyDecoded));
}

QString setUpLink(const SupabaseProject &project)
{
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    return QString(u"kecarajocomer://connect?url="_s + encoded(project.address.toString(QUrl::FullyEncoded)) +
                   u"&key="_s + encoded(project.publishableKey));
}

} // namespace kjc
