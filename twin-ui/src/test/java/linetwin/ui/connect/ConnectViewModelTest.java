package linetwin.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import linetwin.link.mqtt.session.BrokerCheck;
import linetwin.model.telemetry.ConnectionTrouble;
import linetwin.ui.connect.ConnectViewModel.Attempt;
import linetwin.ui.connect.ConnectViewModel.Passwords;
import linetwin.ui.fixture.FakeScreen;
import org.junit.jupiter.api.Test;

class ConnectViewModelTest {
    private static final Passwords SECRETS = new Passwords("s3cret", "");

    private final List<ChosenBroker> asked = new ArrayList<>();
    private final FakeScreen screen = new FakeScreen();
    private final ConnectViewModel model = new ConnectViewModel(asked::add, screen);

    private Attempt outcome(ConnectViewModel of) {
        await().until(() -> {
            screen.catchUp();
            return of.attemptProperty().get().stage() != Attempt.Stage.CONNECTING;
        });
        return of.attemptProperty().get();
    }

    @Test
    void whatIsTypedBecomesTheSettingsOfTheCommandLine() {
        model.addressProperty().set(" plant.example ");
        model.tlsProperty().set(true);
        model.userProperty().set("reader");
        model.connect(SECRETS);
        assertThat(outcome(model).stage()).isEqualTo(Attempt.Stage.CONNECTED);
        assertThat(asked).singleElement().satisfies(chosen -> {
            assertThat(chosen.mapping()).isEmpty();
            assertThat(chosen.broker().broker()).hasToString("ssl://plant.example:8883");
            assertThat(chosen.broker().login())
                    .hasValueSatisfying(
                            login -> assertThat(login.password().reveal()).containsExactly("s3cret".toCharArray()));
        });
    }

    @Test
    void aBrokerThatWasReachedIsRememberedOnceAndWithoutItsPassword() {
        for (String address : List.of("one", "two", "one")) {
            model.addressProperty().set(address);
            model.userProperty().set("reader");
            model.connect(SECRETS);
            outcome(model);
        }
        assertThat(model.recent())
                .containsExactly(
                        new RecentBroker("tcp://one:1883", "reader", "", ""),
                        new RecentBroker("tcp://two:1883", "reader", "", ""));
        assertThat(model.recent().toString()).doesNotContain("s3cret");
    }

    @Test
    void aBrokerUsedBeforeFillsTheForm() {
        model.choose(new RecentBroker("ssl://plant:8884", "reader", "/trusted.p12", "/umh.yaml"));
        assertThat(model.addressProperty().get()).isEqualTo("plant:8884");
        assertThat(model.tlsProperty().get()).isTrue();
        assertThat(model.trustStoreProperty().get()).isEqualTo("/trusted.p12", "/umh.yaml");
    }

    @Test
    void aWrongAddressIsToldAtOnce() {
        model.addressProperty().set("http://plant");
        model.connect(SECRETS);
        assertThat(asked).isEmpty();
        assertThat(model.attemptProperty().get().stage()).isEqualTo(Attempt.Stage.FAILED);
        assertThat(model.attemptProperty().get().reason())
                .startsWith("broker address 'http://plant' must be tcp://host:port");
        assertThat(model.attemptProperty().get().trouble()).isEqualTo(ConnectionTrouble.WRONG_ADDRESS);
    }

    @Test
    void aPortOnWhichNothingListensIsToldByItsKindSoThatTheScreenCanSayItInItsLanguage() {
        ConnectViewModel real = new ConnectViewModel(chosen -> BrokerCheck.require(chosen.broker()), screen);
        real.addressProperty().set("127.0.0.1:1");
        real.connect(SECRETS);
        assertThat(outcome(real).trouble()).isEqualTo(ConnectionTrouble.NOT_LISTENING);
    }

    @Test
    void aBrokerThatRefusesSaysWhyAndIsNotRemembered() {
        ConnectViewModel refused = new ConnectViewModel(
                broker -> {
                    throw new IllegalStateException("the broker is away");
                },
                screen);
        refused.addressProperty().set("plant");
        refused.connect(SECRETS);
        assertThat(outcome(refused))
                .isEqualTo(new Attempt(Attempt.Stage.FAILED, ConnectionTrouble.OTHER, "the broker is away"));
        assertThat(refused.recent()).isEmpty();
    }
}
