package linetwin.link.mqtt.wire;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.link.mqtt.wire.ConnectFailure.Explanation;
import linetwin.model.telemetry.ConnectionTrouble;

/** Says in a sentence why two programs did not agree on an encrypted connection. */
final class TlsFailure {
    private TlsFailure() {}

    static Explanation explain(String broker, MqttSettings settings, Throwable failure) {
        if (isCausedBy(failure, CertificateExpiredException.class)) {
            return new Explanation(
                    ConnectionTrouble.CERTIFICATE_OUT_OF_DATE,
                    broker + " shows a certificate that has expired: " + ConnectFailure.reason(failure)
                            + ".\nMaybe it was renewed and the broker has to be started again, or the clock here is wrong.");
        }
        if (isCausedBy(failure, CertificateNotYetValidException.class)) {
            return new Explanation(
                    ConnectionTrouble.CERTIFICATE_OUT_OF_DATE,
                    broker + " shows a certificate that is not valid yet: " + ConnectFailure.reason(failure)
                            + ".\nMaybe the clock here is wrong.");
        }
        if (isCausedBy(failure, CertPathBuilderException.class)) {
            return new Explanation(
                    ConnectionTrouble.CERTIFICATE_NOT_TRUSTED,
                    broker + " shows a certificate that nobody vouches for whom "
                            + settings.tls()
                                    .trusted()
                                    .map(store -> store.file() + " trusts.\nMaybe its certificate belongs in there.")
                                    .orElse("the Java runtime trusts.\nMaybe --trust-store is missing."));
        }
        return findWrongName(failure)
                .map(reason -> new Explanation(
                        ConnectionTrouble.CERTIFICATE_OF_ANOTHER_HOST,
                        broker + " shows the certificate of another host: " + reason
                                + ".\nMaybe the address must be one of those that the certificate names."))
                .orElseGet(() -> otherwise(broker, settings, ConnectFailure.reason(failure)));
    }

    private static Explanation otherwise(String broker, MqttSettings settings, String reason) {
        if (reason.contains("fatal alert")) {
            return new Explanation(
                    ConnectionTrouble.CLIENT_CERTIFICATE,
                    settings.tls().own().isEmpty()
                            ? broker + " asks for a certificate of this client: " + reason
                                    + ".\nMaybe --key-store is missing."
                            : broker + " does not accept the certificate of this client: " + reason
                                    + ".\nMaybe it trusts another authority than the one that has signed it.");
        }
        return new Explanation(
                ConnectionTrouble.NOT_ENCRYPTED,
                broker + " does not speak TLS: " + reason + ".\nMaybe tcp:// is meant, or another port.");
    }

    /** The runtime has no type of its own for a host that the certificate does not name. */
    private static Optional<String> findWrongName(Throwable failure) {
        return causes(failure)
                .filter(cause -> cause.getClass() == CertificateException.class)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
