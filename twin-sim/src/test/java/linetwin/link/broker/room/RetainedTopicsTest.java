package linetwin.link.broker.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetainedTopicsTest {
    private final RetainedTopics retained = new RetainedTopics(10, 1_000);
    private final List<String> forgotten = new ArrayList<>();

    private boolean retain(String publisher, String topic, int bytes) {
        return retained.retain(topic, bytes, publisher, forgotten::add);
    }

    private void fill(String publisher, int topics) {
        for (int i = 0; i < topics; i++) {
            assertThat(retain(publisher, publisher + i, 1)).isTrue();
        }
    }

    @Test
    void whoHasMostLosesTheOldestToWhoHasLess() {
        fill("flood", 10);

        fill("line", 5);

        assertThat(forgotten).containsExactly("flood0", "flood1", "flood2", "flood3", "flood4");
        assertThat(retain("line", "line5", 1)).as("one more than its share").isFalse();
        assertThat(retain("flood", "flood10", 1)).isFalse();
    }

    @Test
    void bytesAreSharedLikeTopics() {
        assertThat(retain("flood", "a", 500)).isTrue();
        assertThat(retain("flood", "b", 500)).isTrue();

        assertThat(retain("line", "c", 300)).isTrue();

        assertThat(forgotten).containsExactly("a");
    }

    @Test
    void whatIsRetainedStaysWhereItsNewPayloadFindsNoRoom() {
        fill("line", 10);

        assertThat(retain("line", "line3", 2_000)).isFalse();

        assertThat(retained.isRetained("line3")).isTrue();
        assertThat(forgotten).isEmpty();
    }

    @Test
    void allWhoHaveLeftHaveTheShareOfOne() {
        for (int i = 0; i < 5; i++) {
            fill("hop" + i, 2);
            retained.leave("hop" + i);
        }

        fill("line", 5);

        assertThat(forgotten).hasSize(5);
        assertThat(retain("line", "line5", 1)).isFalse();
    }

    @Test
    void aTopicThatIsPublishedAgainBelongsToWhoPublishesIt() {
        fill("line", 3);
        retained.leave("line");
        fill("line", 3);

        fill("flood", 7);

        assertThat(forgotten).isEmpty();
        assertThat(retain("flood", "flood7", 1)).isFalse();
    }
}
