package linetwin.link.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.Topic;
import org.junit.jupiter.api.Test;

class EchoTest {
    private static final Address PLANT = Address.ofPlant("test", "plant");
    private static final String DESCRIPTION = new Topic(PLANT, MessageClass.DESCRIPTION).toString();
    private static final String STATUS = new Topic(PLANT, MessageClass.STATUS).toString();
    private static final long SOON = TimeUnit.SECONDS.toNanos(10);
    private static final long LATER = TimeUnit.SECONDS.toNanos(20);

    private final Echo echo = new Echo(PLANT);

    @Test
    void aDescriptionThatDoesNotComeBackWhereTheStatusDoesIsToldOnce() {
        echo.published(MessageClass.DESCRIPTION, 30_000, 1);
        echo.heard(STATUS);

        assertThat(echo.missing(true, SOON)).isEmpty();
        assertThat(echo.missing(false, LATER))
                .as("the broker does not have it yet")
                .isEmpty();
        assertThat(echo.missing(true, LATER)).contains(30_000);
        assertThat(echo.missing(true, LATER)).isEmpty();
    }

    @Test
    void aDescriptionThatComesBackIsNotMissed() {
        echo.published(MessageClass.DESCRIPTION, 30_000, 1);
        echo.heard(STATUS);
        echo.heard(DESCRIPTION);

        assertThat(echo.missing(true, LATER)).isEmpty();
    }

    /** Whoever may not read what he publishes hears nothing at all. */
    @Test
    void whereNothingComesBackNothingIsConcluded() {
        echo.published(MessageClass.DESCRIPTION, 30_000, 1);

        assertThat(echo.missing(true, LATER)).isEmpty();
    }
}
