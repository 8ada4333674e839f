package linetwin.link.secret;

/** Why a password or a key store can't be used: one sentence for its user that tells no secret, then what may help. */
public final class SecretException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SecretException(String message) {
        super(message);
    }

    SecretException(String message, Throwable cause) {
        super(message, cause);
    }
}
