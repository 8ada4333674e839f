package linetwin.link.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import linetwin.link.broker.access.BrokerException;
import linetwin.link.broker.access.Role;
import linetwin.link.broker.access.Users;
import linetwin.link.secret.Password;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {
    private static final Users USERS = Users.none().with("line", Role.PUBLISHER, Password.of("secret".toCharArray()));

    @Test
    void withoutUsersOnlyThisMachineIsAdmitted() {
        BrokerSettings everybody = BrokerSettings.loopback(1883);

        assertThatThrownBy(() -> everybody.on("0.0.0.0"))
                .isInstanceOf(BrokerException.class)
                .hasMessage("a broker without users on 0.0.0.0 would admit everybody on the network.\n"
                        + "Maybe --users is missing, or 127.0.0.1 is meant.");
        assertThat(everybody.withUsers(USERS).on("0.0.0.0").exposesPasswords()).isTrue();
        assertThat(everybody.withUsers(USERS).exposesPasswords()).isFalse();
    }

    @Test
    void aPortBeyondTheLastIsNamed() {
        assertThatThrownBy(() -> BrokerSettings.loopback(70_000))
                .isInstanceOf(BrokerException.class)
                .hasMessage("there is no port 70000.\nMaybe one from 1 to 65535 is meant, or 0 for any free one.");
    }

    @Test
    void noPasswordIsInTheText() {
        var settings = BrokerSettings.loopback(1883).withUsers(USERS);

        assertThat(settings.toString()).contains("Users[line]").doesNotContain("secret", "pbkdf2");
    }
}
