// The floor: the least that signing and verifying a PDF can cost, with nothing a product needs around it. It reads no
// cross-reference, checks nothing of the file, judges no trust; what comes out is a file whose bytes are signed and no more.
//   sign:   map the file, SHA-256, one signature (RSA-2048 in the benchmark), a PAdES-shaped CMS, append a minimal update
//   verify: from the end find as many ByteRanges as the files have signatures, hash each, check the CMS over it
//   bench-floor sign|verify DIR P12 PASSPHRASE_FILE REPEATS THREADS SIGNATURES
// prints the JSON object of `countersign-cli bench --json`. Not part of the product: OpenSSL and POSIX, errors end it.
#include <openssl/asn1.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

using Bytes = std::string;
using View = std::string_view;

[[noreturn]] void die(const std::string &why)
{
    std::fprintf(stderr, "bench-floor: %s\n", why.c_str());
    std::exit(1);
}

class Mapped
{
public:
    explicit Mapped(const std::string &path)
    {
        const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        struct stat info {
        };
        if (fd < 0 || ::fstat(fd, &info) != 0)
            die(path);
        m_size = static_cast<std::size_t>(info.st_size);
        m_data = ::mmap(nullptr, m_size, PROT_READ, MAP_PRIVATE, fd, 0);
        ::close(fd);
        if (m_data == MAP_FAILED)
            die("mmap " + path);
    }
    ~Mapped() { ::munmap(m_data, m_size); }
    Mapped(const Mapped &) = delete;
    Mapped &operator=(const Mapped &) = delete;
    [[nodiscard]] View bytes() const { return {static_cast<const char *>(m_data), m_size}; }

private:
    void *m_data = nullptr;
    std::size_t m_size = 0;
};

const EVP_MD *sha256()
{
    static const EVP_MD *md = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return md;
}

Bytes digest(std::initializer_list<View> parts)
{
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    EVP_DigestInit_ex(context, sha256(), nullptr);
    for (const View part : parts)
        EVP_DigestUpdate(context, part.data(), part.size());
    Bytes out(32, '\0');
    EVP_DigestFinal_ex(context, reinterpret_cast<unsigned char *>(out.data()), nullptr);
    EVP_MD_CTX_free(context);
    return out;
}

// ---- DER by hand ------------------------------------------------------------------------------------------------------
Bytes tlv(unsigned char tag, View content)
{
    Bytes out(1, static_cast<char>(tag));
    if (content.size() < 128) {
        out += static_cast<char>(content.size());
    } else {
        Bytes length;
        for (std::size_t n = content.size(); n > 0; n >>= 8)
            length.insert(length.begin(), static_cast<char>(n & 0xff));
        out += static_cast<char>(0x80 | length.size());
        out += length;
    }
    out += content;
    return out;
}
template <typename... Parts> Bytes sequence(const Parts &...parts) { return tlv(0x30, (Bytes() + ... + parts)); }
template <typename... Parts> Bytes setOf(const Parts &...parts) { return tlv(0x31, (Bytes() + ... + parts)); }

const Bytes kData("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01", 11);
const Bytes kSignedData("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02", 11);
const Bytes kContentType("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x09\x03", 11);
const Bytes kMessageDigest("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x09\x04", 11);
const Bytes kSigningCertificateV2("\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x02\x2f", 13);
const Bytes kSha256("\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01", 11);
const Bytes kRsa("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00", 13);

struct Key {
    EVP_PKEY *key = nullptr;
    X509 *certificate = nullptr;
    Bytes der, issuer, serial, fingerprint, chain;
};

template <typename T> Bytes encoded(int (*encode)(const T *, unsigned char **), const T *value)
{
    unsigned char *out = nullptr;
    const int size = encode(value, &out);
    Bytes bytes(reinterpret_cast<char *>(out), static_cast<std::size_t>(size));
    OPENSSL_free(out);
    return bytes;
}

Key readKey(const std::string &path, const std::string &passphraseFile)
{
    std::ifstream file(passphraseFile);
    std::string passphrase;
    std::getline(file, passphrase);
    std::FILE *in = std::fopen(path.c_str(), "rb");
    PKCS12 *pkcs12 = in ? d2i_PKCS12_fp(in, nullptr) : nullptr;
    if (in)
        std::fclose(in);
    Key key;
    STACK_OF(X509) *others = nullptr;
    if (!pkcs12 || PKCS12_parse(pkcs12, passphrase.c_str(), &key.key, &key.certificate, &others) != 1)
        die("the key file");
    PKCS12_free(pkcs12);
    key.der = encoded<X509>(i2d_X509, key.certificate);
    key.issuer = encoded<X509_NAME>(i2d_X509_NAME, X509_get_issuer_name(key.certificate));
    key.serial = encoded<ASN1_INTEGER>(i2d_ASN1_INTEGER, X509_get0_serialNumber(key.certificate));
    key.fingerprint = digest({key.der});
    key.chain = key.der;
    for (int i = 0; others && i < sk_X509_num(others); ++i)
        key.chain += encoded<X509>(i2d_X509, sk_X509_value(others, i));
    return key;
}

Bytes makeCms(const Key &key, const Bytes &contentDigest)
{
    const Bytes algorithm = sequence(kSha256);
    const Bytes issuerAndSerial = sequence(key.issuer, key.serial);
    const Bytes generalNames = sequence(tlv(0xa4, key.issuer));
    const Bytes essCert = sequence(tlv(0x04, key.fingerprint), sequence(generalNames, key.serial));
    const Bytes attributes = sequence(kContentType, setOf(kData))
        + sequence(kMessageDigest, setOf(tlv(0x04, contentDigest)))
        + sequence(kSigningCertificateV2, setOf(sequence(sequence(essCert))));
    const Bytes signedBytes = tlv(0x31, attributes);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    std::size_t size = 1024;
    Bytes signature(size, '\0');
    if (EVP_DigestSignInit(context, nullptr, sha256(), nullptr, key.key) != 1
        || EVP_DigestSign(context, reinterpret_cast<unsigned char *>(signature.data()), &size,
                          reinterpret_cast<const unsigned char *>(signedBytes.data()), signedBytes.size())
            != 1)
        die("signing");
    EVP_MD_CTX_free(context);
    signature.resize(size);
    const Bytes one("\x02\x01\x01", 3);
    const Bytes signerInfo =
        sequence(one, issuerAndSerial, algorithm, tlv(0xa0, attributes), sequence(kRsa), tlv(0x04, signature));
    const Bytes signedData = sequence(one, setOf(algorithm), sequence(kData), tlv(0xa0, key.chain), setOf(signerInfo));
    return sequence(kSignedData, tlv(0xa0, signedData));
}

// ---- PDF by hand ------------------------------------------------------------------------------------------------------
constexpr std::size_t kReserved = 12 * 1024; // hex digits

Bytes padded(std::size_t number)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%010zu", number);
    return text.data();
}

Bytes sign(View file, const Key &key)
{
    const View tail = file.substr(file.size() > 2048 ? file.size() - 2048 : 0);
    const std::size_t at = tail.rfind("startxref");
    const std::string previous =
        at == View::npos ? "0" : std::to_string(std::strtoul(tail.data() + at + 9, nullptr, 10));
    Bytes update = "\n999999 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange [0 ";
    const std::size_t rangeAt = update.size();
    update += "0000000000 0000000000 0000000000]/Contents ";
    const std::size_t from = update.size();
    update += '<';
    update.append(kReserved, '0');
    update += '>';
    const std::size_t to = update.size();
    update += ">>\nendobj\n";
    const std::size_t xref = file.size() + update.size();
    update += "xref\n999999 1\n" + padded(file.size() + 1) + " 00000 n \ntrailer\n<</Size 1000000/Prev " + previous
        + ">>\nstartxref\n" + std::to_string(xref) + "\n%%EOF\n";
    const Bytes range = padded(file.size() + from) + ' ' + padded(file.size() + to) + ' ' + padded(update.size() - to);
    update.replace(rangeAt, range.size(), range);

    const Bytes cms = makeCms(key, digest({file, View(update).substr(0, from), View(update).substr(to)}));
    if (cms.size() * 2 > kReserved)
        die("the signature does not fit");
    static constexpr char kHex[] = "0123456789abcdef";
    for (std::size_t i = 0; i < cms.size(); ++i) {
        update[from + 1 + i * 2] = kHex[static_cast<unsigned char>(cms[i]) >> 4];
        update[from + 2 + i * 2] = kHex[static_cast<unsigned char>(cms[i]) & 15];
    }
    return update;
}

// The signature whose /ByteRange starts at `at`.
bool verifyOne(View file, std::size_t at)
{
    std::array<std::size_t, 4> range{};
    const char *p = file.data() + file.find('[', at) + 1;
    for (std::size_t &number : range) {
        char *end = nullptr;
        number = std::strtoul(p, &end, 10);
        p = end;
    }
    if (range[2] + range[3] > file.size() || range[1] >= range[2])
        return false;
    const Bytes hash = digest({file.substr(range[0], range[1]), file.substr(range[2], range[3])});
    const View hex = file.substr(range[1] + 1, range[2] - range[1] - 2);
    Bytes der(hex.size() / 2, '\0');
    const auto digit = [](char c) { return c <= '9' ? c - '0' : (c | 32) - 'a' + 10; };
    for (std::size_t i = 0; i < der.size(); ++i)
        der[i] = static_cast<char>(digit(hex[i * 2]) << 4 | digit(hex[i * 2 + 1]));

    const auto *in = reinterpret_cast<const unsigned char *>(der.data());
    CMS_ContentInfo *cms = d2i_CMS_ContentInfo(nullptr, &in, static_cast<long>(der.size()));
    if (!cms)
        return false;
    bool good = false;
    CMS_SignerInfo *signer = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms), 0);
    STACK_OF(X509) *certificates = CMS_get1_certs(cms);
    for (int i = 0; i < sk_X509_num(certificates); ++i)
        if (CMS_SignerInfo_cert_cmp(signer, sk_X509_value(certificates, i)) == 0)
            CMS_SignerInfo_set1_signer_cert(signer, sk_X509_value(certificates, i));
    const auto *stated = static_cast<ASN1_OCTET_STRING *>(
        CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(NID_pkcs9_messageDigest), -3, V_ASN1_OCTET_STRING));
    good = stated && ASN1_STRING_length(stated) == 32
        && std::memcmp(ASN1_STRING_get0_data(stated), hash.data(), 32) == 0 && CMS_SignerInfo_verify(signer) == 1;
    sk_X509_pop_free(certificates, X509_free);
    CMS_ContentInfo_free(cms);
    return good;
}

// The last `count` signatures of the file, from the end.
bool verify(View file, int count)
{
    std::size_t at = View::npos;
    for (int i = 0; i < count; ++i) {
        at = file.rfind("/ByteRange", at == View::npos ? at : at - 1);
        if (at == View::npos || !verifyOne(file, at))
            return false;
    }
    return true;
}

long peakKb()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind("VmHWM:", 0) == 0)
            return std::strtol(line.c_str() + 6, nullptr, 10);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 8)
        die("sign|verify DIR P12 PASSPHRASE_FILE REPEATS THREADS SIGNATURES");
    const bool signs = std::string(argv[1]) == "sign";
    const Key key = readKey(argv[3], argv[4]);
    std::vector<std::string> files;
    std::uintmax_t bytes = 0;
    for (const auto &entry : std::filesystem::directory_iterator(argv[2])) {
        if (entry.path().extension() != ".pdf")
            continue;
        files.push_back(entry.path().string());
        bytes += entry.file_size();
    }
    std::sort(files.begin(), files.end());
    if (files.empty())
        die("no PDF");
    const int repeats = std::atoi(argv[5]);
    const int threads = std::clamp(std::atoi(argv[6]), 1, static_cast<int>(files.size()));
    const int signatures = std::max(1, std::atoi(argv[7]));
    std::vector<double> times;
    for (int i = -1; i < repeats; ++i) {
        const auto start = std::chrono::steady_clock::now();
        std::atomic<std::size_t> next = 0;
        const auto work = [&] {
            for (std::size_t n = next++; n < files.size(); n = next++) {
                const Mapped file(files[n]);
                if (signs ? sign(file.bytes(), key).empty() : !verify(file.bytes(), signatures))
                    die(files[n]);
            }
        };
        if (threads == 1) {
            work();
        } else {
            std::vector<std::jthread> pool;
            for (int t = 0; t < threads; ++t)
                pool.emplace_back(work);
        }
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
        if (i >= 0)
            times.push_back(took.count());
    }
    std::sort(times.begin(), times.end());
    const std::size_t middle = times.size() / 2;
    const double median = times.size() % 2 ? times[middle] : (times[middle - 1] + times[middle]) / 2;
    std::printf(
        "{\"operation\":\"%s\",\"files\":%zu,\"bytes\":%ju,\"repeats\":%d,\"medianMs\":%.3f,\"docsPerSecond\":%.3f,"
        "\"peakRssKb\":%ld,\"threads\":%d}\n",
        signs ? "sign" : "verify", files.size(), bytes, repeats, median,
        static_cast<double>(files.size()) * 1000 / median, peakKb(), threads);
    return 0;
}
