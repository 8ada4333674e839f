package linetwin.ui.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import linetwin.model.telemetry.body.Problem;
import linetwin.model.twin.Alarm.Kind;
import linetwin.ui.fixture.DescribedLine;
import linetwin.ui.fixture.Frames;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.junit.jupiter.api.Test;

class EventsViewModelTest {
    private static final Instant SINCE = Instant.parse("2026-03-02T14:20:05Z");

    private final Texts texts = new Texts(Language.ENGLISH);
    private final EventsViewModel model = new EventsViewModel(texts);

    @Test
    void doubtfulDataTellsWhatHowOftenAndTheLastOfIt() {
        texts.speak(Language.ENGLISH);
        model.show(doubtful(new Problem("late", "framing", SINCE, SINCE, 3, "101 after 102")));

        assertThat(words()).containsExactly("Late readings, not counted (3 times): 101 after 102");
        assertThat(model.rows().get(0)).satisfies(row -> {
            assertThat(row.time()).isEqualTo("14:20:05");
            assertThat(row.priority()).isEqualTo(3);
            assertThat(row.isNew()).isTrue();
        });
    }

    @Test
    void whatHappensAgainIsCountedWithoutBeingNews() {
        texts.speak(Language.CHINESE);
        model.show(doubtful(new Problem("late", "framing", SINCE, SINCE, 3, "a")));
        model.acknowledge();
        model.show(doubtful(new Problem("late", "framing", SINCE, SINCE.plusSeconds(9), 4, "b")));

        assertThat(words()).containsExactly("读数迟到，不计入（4 次）：b");
        assertThat(model.rows()).noneMatch(EventRow::isNew);
    }

    @Test
    void aKindThatIsUnknownIsShownAsItIs() {
        texts.speak(Language.ENGLISH);
        model.show(doubtful(new Problem("moon-phase", "", SINCE, SINCE, 1, "full")));

        assertThat(words()).containsExactly("moon-phase (1 times): full");
    }

    @Test
    void aDeadlockIsToldInBothLanguages() {
        var frame = new Frames(DescribedLine.carPlant())
                .problem(Kind.DEADLOCK, new Problem(Problem.DEADLOCK, "framing", SINCE, SINCE, 1, "waits"))
                .frame();

        texts.speak(Language.ENGLISH);
        model.show(frame);
        assertThat(words()).containsExactly("Deadlock: waits for others that wait for it, and can never move again");
        texts.speak(Language.CHINESE);
        model.show(frame);
        assertThat(words()).containsExactly("死锁：互相等待，再也无法移动");
    }

    private static LineFrame doubtful(Problem problem) {
        return new Frames(DescribedLine.carPlant())
                .problem(Kind.DOUBTFUL_DATA, problem)
                .frame();
    }

    private Stream<String> words() {
        return model.rows().stream().map(EventRow::words);
    }
}
