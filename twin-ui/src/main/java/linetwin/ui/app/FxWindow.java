package linetwin.ui.app;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import linetwin.sim.cli.Window;
import linetwin.sim.mqtt.MqttSettings;
import linetwin.ui.source.FramePulse;
import linetwin.ui.source.LineFeed;
import linetwin.ui.text.Language;
import linetwin.ui.text.Texts;

/** The window on the screen of this machine; it knows the line from the broker alone. */
final class FxWindow implements Window {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1280;
    private static final double LEAST_HEIGHT = 720;

    @Override
    public boolean canOpen() {
        return Toolkit.start();
    }

    @Override
    public void show(MqttSettings broker) {
        CountDownLatch closed = new CountDownLatch(1);
        try (LineFeed feed = LineFeed.listenTo(broker)) {
            Platform.runLater(() -> open(feed, closed));
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void open(LineFeed feed, CountDownLatch closed) {
        Texts texts = new Texts(Language.of(Locale.getDefault()));
        MainView view = new MainView(feed, texts);
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(view, Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight()));
        Theme.apply(scene);
        Stage stage = new Stage();
        stage.titleProperty().bind(texts.of("window.name"));
        stage.setScene(scene);
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
        FramePulse pulse = new FramePulse(feed, view::show);
        stage.setOnShown(shown -> pulse.start());
        stage.setOnHidden(hidden -> {
            pulse.stop();
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
        view.requestFocus(); // no button shall look chosen
    }
}
