package linetwin.ui.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import linetwin.ui.fixture.FakeScreen;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final FakeScreen screen = new FakeScreen();
    private final AtomicInteger arrived = new AtomicInteger();
    private final Background background = new Background(telling -> {
        screen.execute(telling);
        arrived.incrementAndGet();
    });
    private final List<Object> told = new ArrayList<>();

    @Test
    void workIsDoneBesideTheScreenAndToldOnItsThread() {
        background.begin(
                () -> Thread.currentThread().getName(),
                worker -> told.addAll(List.of(worker, Thread.currentThread().getName())),
                told::add);
        await().until(() -> arrived.get() == 1);
        assertThat(background.isUnderWay()).isTrue();
        screen.catchUp();

        assertThat(told)
                .containsExactly("beside-the-screen", Thread.currentThread().getName());
        assertThat(background.isUnderWay()).isFalse();
    }

    @Test
    void whyItFailedIsTold() {
        IOException cut = new IOException("the file is cut");
        background.begin(
                () -> {
                    throw cut;
                },
                told::add,
                told::add);
        await().until(() -> arrived.get() == 1);
        screen.catchUp();

        assertThat(told).containsExactly(cut);
    }

    @Test
    void ofTwoThatWereBegunTheLatestIsToldAlsoIfTheOtherEndsLater() {
        CountDownLatch latestIsTold = new CountDownLatch(1);
        background.begin(
                () -> {
                    latestIsTold.await();
                    return "former";
                },
                told::add,
                told::add);
        background.begin(() -> "latest", told::add, told::add);
        await().until(() -> arrived.get() == 1);
        screen.catchUp();
        latestIsTold.countDown();
        await().until(() -> arrived.get() == 2);
        screen.catchUp();

        assertThat(told).containsExactly("latest");
    }
}
