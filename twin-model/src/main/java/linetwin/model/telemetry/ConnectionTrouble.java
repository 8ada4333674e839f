package linetwin.model.telemetry;

/** Why the way to a line is closed, so that a screen can say it in the language of its user. */
public enum ConnectionTrouble {
    /** The address is none. */
    WRONG_ADDRESS,
    /** No host has that name. */
    UNKNOWN_HOST,
    /** The host is there, but nothing listens on the port. */
    NOT_LISTENING,
    /** Nobody answered in time. */
    NO_ANSWER,
    /** A user and a password are asked for. */
    LOGIN_MISSING,
    /** The user or the password is refused. */
    LOGIN_REFUSED,
    /** Nobody who is trusted vouches for the certificate. */
    CERTIFICATE_NOT_TRUSTED,
    /** The certificate has expired or is not valid yet. */
    CERTIFICATE_OUT_OF_DATE,
    /** The certificate is that of another host. */
    CERTIFICATE_OF_ANOTHER_HOST,
    /** A certificate of this client is asked for, or the one that it has is refused. */
    CLIENT_CERTIFICATE,
    /** The other side does not speak TLS. */
    NOT_ENCRYPTED,
    /** The user may not read the line. */
    NOT_ALLOWED,
    /** The way was open, and broke. */
    LOST,
    /** Anything else. */
    OTHER
}
