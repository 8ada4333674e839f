package linetwin.link.mqtt.wire;

import linetwin.link.secret.Password;
import linetwin.model.telemetry.ConnectionTrouble;

/** A user of a broker, and the password, which is fetched anew for each connection. */
public record MqttLogin(String user, Password password) {
    public MqttLogin {
        if (user.isBlank()) {
            throw new BrokerAccessException(
                    ConnectionTrouble.LOGIN_MISSING, "the user of the broker is empty.\nMaybe --user is missing.");
        }
    }
}
