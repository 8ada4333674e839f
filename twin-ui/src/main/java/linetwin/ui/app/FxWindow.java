package linetwin.ui.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import linetwin.cli.notice.Refusals;
import linetwin.cli.option.ProgramVersion;
import linetwin.cli.session.Window;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.ui.app.broker.BrokerWay;
import linetwin.ui.app.file.FileDialogs;
import linetwin.ui.app.file.SampleRecording;
import linetwin.ui.app.history.KeptHistory;
import linetwin.ui.app.settings.Settings;
import linetwin.ui.app.settings.Settings.WindowPlace;
import linetwin.ui.app.settings.SettingsFile;
import linetwin.ui.app.settings.UserFolder;
import linetwin.ui.connect.ConnectViewModel;
import linetwin.ui.control.FittingPane;
import linetwin.ui.forecast.ForecastMemory;
import linetwin.ui.history.HistoryDesk;
import linetwin.ui.record.BrokerLineRecorder;
import linetwin.ui.record.Recorder;
import linetwin.ui.replay.ReplayViewModel;
import linetwin.ui.replay.ReplayViewModel.Sample;
import linetwin.ui.source.FramePulse;
import linetwin.ui.source.LineFeed;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The window on the screen of this machine; it knows the line from the broker alone. */
final class FxWindow implements Window {
    /** Does what it is given on the JavaFX thread; the only way there beside the frames. */
    static final Executor SCREEN = Platform::runLater;

    private static final double WIDTH = 1600;
    private static final double HEIGHT = 900;

    /** Below this all is shown smaller. */
    private static final double LAYOUT_WIDTH = 1280;

    private static final double LAYOUT_HEIGHT = 720;

    /** A display of 1920 by 1080 pixels that is scaled by 200 % has these. */
    private static final double LEAST_WIDTH = 960;

    private static final double LEAST_HEIGHT = 540;

    private final SettingsFile file;
    private final Optional<Path> demos;

    // of the JavaFX thread
    private @Nullable Stage shown;
    private boolean isToClose;
    private final Optional<Path> folder;

    FxWindow(SettingsFile file, Optional<Path> demos) {
        this(file, demos, Optional.empty());
    }

    /** @param folder where the history of lines is kept; empty to keep none */
    FxWindow(SettingsFile file, Optional<Path> demos, Optional<Path> folder) {
        this.file = file;
        this.demos = demos;
        this.folder = folder;
    }

    /** A window that remembers its settings, and looks for demos, where programs of this user do. */
    static FxWindow ofUser() {
        Optional<Path> folder = UserFolder.find(
                System.getProperty("os.name", ""), System.getProperty("user.home", ""), System.getenv());
        return new FxWindow(
                new SettingsFile(folder.map(found -> found.resolve("settings.properties"))),
                folder.map(found -> found.resolve("demos")),
                folder);
    }

    @Override
    public boolean canOpen() {
        return Toolkit.start();
    }

    @Override
    public void show(MqttSettings broker, Refusals refusals, Forecasts forecasts) {
        LineFeed feed = switch (forecasts) {
            case SHOWN -> LineFeed.of(broker);
            case PUBLISHED -> LineFeed.publishing(broker);
        };
        refusals.heardBy(feed::onRejected);
        show(feed, Optional.empty());
    }

    @Override
    public void close() {
        SCREEN.execute(() -> {
            isToClose = true;
            Optional.ofNullable(shown).ifPresent(Stage::close);
        });
    }

    @Override
    public void replay(Path recording) {
        show(LineFeed.ofNoLine(), Optional.of(recording));
    }

    private void show(LineFeed feed, Optional<Path> recording) {
        CountDownLatch closed = new CountDownLatch(1);
        try (feed) {
            Platform.runLater(() -> open(feed, recording, closed));
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void open(LineFeed feed, Optional<Path> recording, CountDownLatch closed) {
        LastErrors.leaveOutOnThisThread();
        Settings settings = file.read(Language.of(Locale.getDefault()));
        Texts texts = new Texts(settings.language());
        ReplayViewModel recordings = new ReplayViewModel(
                feed, SCREEN, Optional.of(new Sample(SampleRecording.NAME, new SampleRecording(folder)::file)));
        recordings.recent().setAll(settings.recordings());
        recording.ifPresent(recordings::open);
        BrokerWay way = new BrokerWay(
                feed::connect, feed::onRejected, new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        ConnectViewModel brokers = new ConnectViewModel(way, SCREEN);
        brokers.recent().setAll(settings.brokers());
        Stage stage = new Stage();
        Recorder recorder = new BrokerLineRecorder(feed::broker, feed::plant, ProgramVersion.text());
        Optional<KeptHistory> history =
                folder.map(place -> new KeptHistory(place, settings.history(), texts, feed::keepBy));
        MainView view = new MainView(
                feed,
                texts,
                new LineChoice(brokers, feed, recordings, recorder),
                new FileDialogs(stage, texts),
                history.map(HistoryDesk.class::cast).orElse(HistoryDesk.NONE),
                history.map(KeptHistory::forecasts).orElse(ForecastMemory.NONE));
        demos.ifPresent(view::loadDemos);
        view.themeProperty().set(settings.theme());
        view.paletteProperty().set(settings.palette());
        view.textSizeProperty().set(settings.textSize());
        view.floorProperty().set(settings.isFloor());
        stage.titleProperty().bind(texts.of("window.name"));
        stage.setScene(sceneOf(view));
        Runnable place = () -> settings.place()
                .flatMap(former -> former.on(Screen.getScreens().stream()
                        .map(Screen::getVisualBounds)
                        .toList()))
                .ifPresentOrElse(former -> put(stage, former), () -> setUsualSize(stage));
        setLeastSize(stage);
        place.run();
        letAndonFill(stage, view);
        FramePulse pulse = new FramePulse(feed, view::show);
        Runnable remember = () -> file.write(new Settings(
                texts.languageProperty().get(),
                view.themeProperty().get(),
                view.paletteProperty().get(),
                view.textSizeProperty().get(),
                view.floorProperty().get(),
                stage.isFullScreen() ? settings.place() : Optional.of(placeOf(stage)),
                List.copyOf(brokers.recent()),
                List.copyOf(recordings.recent()),
                history.map(KeptHistory::choice).orElse(settings.history())));
        stage.setOnShown(shown -> {
            place.run(); // once more: some window managers make of a window what its smallest size is
            pulse.start();
            Stream.of(
                            texts.languageProperty(),
                            view.themeProperty(),
                            view.paletteProperty(),
                            view.textSizeProperty(),
                            view.floorProperty())
                    .forEach(choice -> choice.subscribe((before, now) -> remember.run()));
        });
        stage.setOnHidden(hidden -> {
            pulse.stop();
            view.close();
            remember.run();
            history.ifPresent(KeptHistory::close);
            way.close();
            closed.countDown();
        });
        stage.iconifiedProperty().subscribe(iconified -> {
            if (iconified) {
                pulse.stop();
            } else {
                pulse.start();
            }
        });
        stage.show();
        shown = stage;
        if (isToClose) {
            stage.close();
        }
        view.requestFocus(); // no button shall look chosen
    }

    /**
     * The window's content. It has a size from the begin: one without is made as large as its root likes at the first picture that
     * is taken of it, and not painted any more if that is nothing.
     */
    static Scene sceneOf(MainView view) {
        FittingPane pane = new FittingPane(view, LAYOUT_WIDTH, LAYOUT_HEIGHT);
        view.textSizeProperty().subscribe(size -> pane.enlargementProperty().set(size::factor));
        Scene scene = new Scene(pane, WIDTH, HEIGHT);
        Runnable dress = () -> view.themeProperty()
                .get()
                .applyTo(
                        scene,
                        view.paletteProperty().get(),
                        pane.factorProperty().get());
        dress.run();
        Stream.of(view.themeProperty(), view.paletteProperty(), pane.factorProperty())
                .forEach(look -> look.subscribe((before, now) -> dress.run()));
        return scene;
    }

    /** The board that is read from afar has the whole screen for itself, and ends with it. */
    private static void letAndonFill(Stage stage, MainView view) {
        stage.setFullScreenExitHint(""); // the board says it itself, in a font that has the characters
        view.andonProperty().subscribe(stage::setFullScreen);
        stage.fullScreenProperty().subscribe(isFull -> {
            if (!isFull) {
                view.andonProperty().set(false);
            }
        });
    }

    private static void setUsualSize(Stage stage) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, room.getWidth()));
        stage.setHeight(Math.min(HEIGHT, room.getHeight()));
    }

    private static void setLeastSize(Stage stage) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
    }

    private static void put(Stage stage, WindowPlace place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.isMaximized());
    }

    private static WindowPlace placeOf(Stage stage) {
        return new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }
}
