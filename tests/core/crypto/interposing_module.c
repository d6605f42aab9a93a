/* A PKCS#11 module for tests: hands every call to a real module (COUNTERSIGN_TEST_REAL_MODULE) and, when told to,
   behaves like a token in trouble. interpose("sign-removed") switches, interpose("") goes back. */
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

#include <p11-kit/pkcs11.h>

static CK_FUNCTION_LIST *real;
static CK_FUNCTION_LIST own;
static char mode[64];
static int signs;
static int logins; /* of the whole session */
static int signatureLogins; /* for one signature */

__attribute__((visibility("default"))) void interpose(const char *what)
{
    strncpy(mode, what, sizeof mode - 1);
    signs = logins = signatureLogins = 0;
}
__attribute__((visibility("default"))) int interposedLogins(void) { return logins; }
__attribute__((visibility("default"))) int interposedSignatureLogins(void) { return signatureLogins; }

static int is(const char *what) { return strcmp(mode, what) == 0; }

static CK_RV initialize(void *arguments) { return is("no-start") ? CKR_GENERAL_ERROR : real->C_Initialize(arguments); }

static CK_RV sign(CK_SESSION_HANDLE session, unsigned char *data, unsigned long size, unsigned char *signature,
                  unsigned long *signatureSize)
{
    CK_RV told = real->C_Sign(session, data, size, signature, signatureSize);
    ++signs;
    if (is("sign-removed"))
        return CKR_DEVICE_REMOVED;
    if (is("sign-absent"))
        return CKR_TOKEN_NOT_PRESENT;
    if (is("sign-session"))
        return CKR_SESSION_HANDLE_INVALID;
    if (is("sign-vague-gone") || is("sign-vague"))
        return CKR_GENERAL_ERROR;
    return told;
}

static CK_RV login(CK_SESSION_HANDLE session, CK_USER_TYPE user, unsigned char *pin, unsigned long size)
{
    if (user == CKU_CONTEXT_SPECIFIC) {
        ++signatureLogins;
        return is("pin-each-wrong") ? CKR_PIN_INCORRECT : CKR_OK;
    }
    ++logins;
    if (is("pin-now-locked"))
        return CKR_PIN_LOCKED;
    if (is("pin-expired"))
        return CKR_PIN_EXPIRED;
    return real->C_Login(session, user, pin, size);
}

static CK_RV tokenInfo(CK_SLOT_ID slot, CK_TOKEN_INFO *info)
{
    CK_RV told = real->C_GetTokenInfo(slot, info);
    if (told != CKR_OK)
        return told;
    if (is("sign-vague-gone") && signs > 0)
        return CKR_TOKEN_NOT_PRESENT;
    info->flags &= ~(CKF_USER_PIN_COUNT_LOW | CKF_USER_PIN_FINAL_TRY | CKF_USER_PIN_LOCKED);
    if (logins > 0 && is("pin-low"))
        info->flags |= CKF_USER_PIN_COUNT_LOW;
    if (logins > 0 && is("pin-last"))
        info->flags |= CKF_USER_PIN_COUNT_LOW | CKF_USER_PIN_FINAL_TRY;
    if (is("pin-was-locked") || (logins > 0 && is("pin-locks")))
        info->flags |= CKF_USER_PIN_LOCKED;
    if (is("keypad"))
        info->flags |= CKF_PROTECTED_AUTHENTICATION_PATH;
    return told;
}

static CK_RV mechanismInfo(CK_SLOT_ID slot, CK_MECHANISM_TYPE type, CK_MECHANISM_INFO *info)
{
    int raw = type == CKM_RSA_PKCS || type == CKM_ECDSA || type == CKM_RSA_PKCS_PSS;
    int pss = type == CKM_RSA_PKCS_PSS || type == CKM_SHA256_RSA_PKCS_PSS || type == CKM_SHA384_RSA_PKCS_PSS
        || type == CKM_SHA512_RSA_PKCS_PSS;
    if ((is("hashes-itself") && raw) || (is("no-pss") && pss))
        return CKR_MECHANISM_INVALID;
    return real->C_GetMechanismInfo(slot, type, info);
}

static CK_RV attributes(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE *list, unsigned long count)
{
    if (count == 1 && list->type == CKA_ALWAYS_AUTHENTICATE && (is("pin-each") || is("pin-each-wrong"))) {
        if (list->pValue && list->ulValueLen >= 1)
            *(unsigned char *)list->pValue = CK_TRUE;
        list->ulValueLen = 1;
        return CKR_OK;
    }
    return real->C_GetAttributeValue(session, object, list, count);
}

__attribute__((visibility("default"))) CK_RV C_GetFunctionList(CK_FUNCTION_LIST **list)
{
    const char *path = getenv("COUNTERSIGN_TEST_REAL_MODULE");
    void *library = path ? dlopen(path, RTLD_NOW) : NULL;
    CK_RV (*get)(CK_FUNCTION_LIST **) = NULL;
    if (library)
        *(void **)&get = dlsym(library, "C_GetFunctionList");
    if (!get || get(&real) != CKR_OK)
        return CKR_GENERAL_ERROR;
    own = *real;
    own.C_Initialize = initialize;
    own.C_Sign = sign;
    own.C_Login = login;
    own.C_GetTokenInfo = tokenInfo;
    own.C_GetMechanismInfo = mechanismInfo;
    own.C_GetAttributeValue = attributes;
    *list = &own;
    return CKR_OK;
}
