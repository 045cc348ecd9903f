// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/crypto/keyderivation.h"

#include <openssl/core_names.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr quint64 kMostMemory = quint64(1) << 30;

namespace {

struct FreeKdf {
    void operator()(EVP_KDF *kdf) const { EVP_KDF_free(kdf); }
    void operator()(EVP_KDF_CTX *context) const { EVP_KDF_CTX_free(context); }
};

} // namespace

// OSSL_PARAM takes what it only reads without const, and nothing at a null address, not even no bytes.
static OSSL_PARAM bytesParam(const char *name, QByteArrayView bytes)
{
    static char nothing = 0;
    char *data = bytes.isEmpty() ? &nothing : const_cast<char *>(bytes.data());
    return OSSL_PARAM_construct_octet_string(name, data, size_t(bytes.size()));
}

static Result<SecretBytes> derive(const char *algorithm, const OSSL_PARAM *parameters, qsizetype size)
{
    const std::unique_ptr<EVP_KDF, FreeKdf> kdf(EVP_KDF_fetch(nullptr, algorithm, nullptr));
    const std::unique_ptr<EVP_KDF_CTX, FreeKdf> context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    SecretBytes derived(size);
    if (!context || EVP_KDF_derive(context.get(), derived.data(), size_t(size), parameters) != 1)
        return Error{Error::Kind::Io, u"OpenSSL could not derive a key by %1"_s.arg(QLatin1StringView(algorithm)), {}};
    return derived;
}

static bool makesSense(const ScryptCost &cost)
{
    const bool powerOfTwo = cost.n > 1 && (cost.n & (cost.n - 1)) == 0;
    return powerOfTwo && cost.r >= 1 && cost.r <= 64 && cost.p >= 1 && cost.p <= 64 &&
           cost.n <= kMostMemory / 128 / cost.r;
}

Result<SecretBytes> scrypt(QByteArrayView passphrase, QByteArrayView salt, const ScryptCost &cost, qsizetype size)
{
    if (!makesSense(cost) || size < 1)
        return Error{
            Error::Kind::Invalid, u"No cost for scrypt: n %1, r %2, p %3"_s.arg(cost.n).arg(cost.r).arg(cost.p), {}};
    uint64_t n = cost.n;
    uint32_t r = cost.r;
    uint32_t p = cost.p;
    uint64_t memory = kMostMemory + (kMostMemory >> 2); // the working blocks come on top
    const OSSL_PARAM parameters[] = {bytesParam(OSSL_KDF_PARAM_PASSWORD, passphrase),
                                     bytesParam(OSSL_KDF_PARAM_SALT, salt),
                                     OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &n),
                                     OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_R, &r),
                                     OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_P, &p),
                                     OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, &memory),
                                     OSSL_PARAM_construct_end()};
    return derive("SCRYPT", parameters, size);
}

Result<SecretBytes> hkdf(QByteArrayView key, QByteArrayView salt, QByteArrayView purpose, qsizetype size)
{
    if (size < 1 || size > 255 * 32)
        return Error{Error::Kind::Invalid, u"HKDF makes 1 to 8160 bytes, not %1"_s.arg(size), {}};
    char digest[] = "SHA256";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
                                     bytesParam(OSSL_KDF_PARAM_KEY, key), bytesParam(OSSL_KDF_PARAM_SALT, salt),
                                     bytesParam(OSSL_KDF_PARAM_INFO, purpose), OSSL_PARAM_construct_end()};
    return derive("HKDF", parameters, size);
}

Result<SharedKey> subKey(const SecretKey &key, QByteArrayView purpose)
{
    KJC_TRY_ASSIGN(bytes, hkdf(key.view(), {}, purpose));
    KJC_TRY_ASSIGN(derived, SecretKey::fromBytes(std::move(bytes)));
    return SharedKey(std::make_shared<const SecretKey>(std::move(derived)));
}

Result<QByteArray> keyIdOf(const SecretKey &key)
{
    KJC_TRY_ASSIGN(id, hkdf(key.view(), {}, "kecarajocomer key id 1", kKeyIdBytes));
    return id.view().toByteArray();
}

} // namespace kjc
