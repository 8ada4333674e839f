package linetwin.link.broker.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TopicPlacesTest {
    private static final long LATER = TimeUnit.SECONDS.toNanos(6);

    private final TopicPlaces places = new TopicPlaces(10);

    /** How many of ten topics get a place. */
    private int take(String publisher, long nanos) {
        int taken = 0;
        while (taken < 10 && places.take(publisher + "/" + nanos + "/" + taken, publisher, nanos)) {
            taken++;
        }
        return taken;
    }

    @Test
    void onePublisherTakesHalfOfThePlacesAndLeavesTheRestToOthers() {
        assertThat(take("flood", 0)).isEqualTo(5);
        assertThat(take("line", 0)).isEqualTo(5);
        assertThat(take("third", 0)).isZero();
    }

    @Test
    void whoHasFewestIsServedFirst() {
        take("flood", 0);
        take("other", 0);
        take("line", LATER - 1);

        places.keep(topic -> !topic.endsWith("0"), LATER);

        assertThat(places.take("flood/more", "flood", LATER)).isFalse();
        assertThat(take("line", LATER)).isEqualTo(2);
    }

    @Test
    void aTopicKeepsItsPlaceWhileItIsKnownOrNew() {
        take("line", 0);

        places.keep(topic -> false, LATER / 2);
        assertThat(take("line", 1)).isZero();

        places.keep(topic -> true, LATER);
        assertThat(take("line", 2)).isZero();

        places.keep(topic -> false, LATER);
        assertThat(take("line", LATER)).isEqualTo(5);
    }
}
