package linetwin.ui.app;

import linetwin.ui.app.file.FileDialogs;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import linetwin.ui.app.settings.Theme;
import linetwin.ui.connect.ConnectViewModel;
import linetwin.ui.record.BrokerLineRecorder;
import linetwin.ui.replay.ReplayViewModel;
import linetwin.ui.source.FramePulse;
import linetwin.ui.source.LineFeed;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;

/**
 * How fluent the real window stays while a large line is busy: a line of 200 stations whose bodies all move, 10 000 updates a
 * second, a window of 1600 by 900. Ends with status 1 if a figure misses its limit.
 */
public final class WindowBenchmark {
    private static final int STATIONS = 200;
    private static final int UPDATES_PER_SECOND = 10_000;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 900;

    private WindowBenchmark() {}

    /** Opens the window, measures, and prints a table. */
    public static void main(String[] arguments) throws Exception {
        if (!Toolkit.start()) {
            System.err.println("There is no display; xvfb-run gives one.");
            System.exit(2);
        }
        try (BusySource source = new BusySource(STATIONS, UPDATES_PER_SECOND);
                LineFeed feed = LineFeed.of(source, command -> {})) {
            FluencyMeter meter = open(feed).get();
            Thread.sleep(WARM_UP.toMillis());
            meter.begin();
            long updates = source.updates();
            Thread.sleep(MEASURED.toMillis());
            Fluency fluency = meter.end(source.updates() - updates);
            System.out.printf(Locale.ROOT, "%d stations, JDK %s%n", STATIONS, Runtime.version());
            System.out.print(fluency.table());
            System.out.flush();
            Platform.exit();
            System.exit(fluency.holds() ? 0 : 1);
        }
    }

    private static CompletableFuture<FluencyMeter> open(LineFeed feed) {
        CompletableFuture<FluencyMeter> meter = new CompletableFuture<>();
        Platform.runLater(() -> meter.complete(show(feed)));
        return meter;
    }

    private static FluencyMeter show(LineFeed feed) {
        MainView view = new MainView(
                feed,
                new Texts(Language.ENGLISH),
                new LineChoice(
                        new ConnectViewModel(broker -> {}, FxWindow.SCREEN),
                        plant -> {},
                        new ReplayViewModel(LineFeed.ofNoLine(), FxWindow.SCREEN),
                        new BrokerLineRecorder(feed::broker, feed::plant, "1")),
                new FileDialogs(new Stage(), new Texts(Language.ENGLISH)));
        Scene scene = new Scene(view, WIDTH, HEIGHT);
        Theme.LIGHT.applyTo(scene);
        FluencyMeter meter = new FluencyMeter(scene); // begins before the screen is given its frame
        new FramePulse(feed, frame -> {
                    view.show(frame);
                    meter.frameShown();
                })
                .start();
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return meter;
    }
}
