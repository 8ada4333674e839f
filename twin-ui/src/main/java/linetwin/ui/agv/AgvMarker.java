package linetwin.ui.agv;

import java.util.List;
import java.util.function.Consumer;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import linetwin.ui.state.StateLook;
import linetwin.ui.text.Texts;

/** An AGV on the map: its number and what it does, a load above it, its battery below it. */
final class AgvMarker extends VBox {
    static final double WIDTH = 34;
    static final double HEIGHT = 30;

    private static final double LOW_CHARGE = 0.25;

    /** States come four times a second. */
    private static final Duration BETWEEN = Duration.millis(250);

    private final Texts texts;
    private final Label body = new Label();
    private final Region load = new Region();
    private final Region battery = new Region();
    private final TranslateTransition move = new TranslateTransition(BETWEEN, this);
    private boolean isPlaced;

    AgvMarker(String id, Texts texts, Consumer<String> onChosen) {
        this.texts = texts;
        setId("agv-" + id);
        getStyleClass().add("agv");
        setManaged(false);
        setFocusTraversable(true);
        load.getStyleClass().add("agv-load");
        body.getStyleClass().add("agv-body");
        body.setMaxWidth(Double.MAX_VALUE);
        battery.getStyleClass().add("agv-battery");
        battery.setMinHeight(4);
        getChildren().addAll(load, body, battery);
        resize(WIDTH, HEIGHT);
        move.setInterpolator(Interpolator.LINEAR);
        setOnMouseClicked(click -> onChosen.accept(id));
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                onChosen.accept(id);
                key.consume();
            }
        });
    }

    /** Shows the AGV with its middle at a point of the map. */
    void show(AgvFacts agv, double x, double y, boolean isChosen) {
        StateLook look = StateLook.of(agv.message().state());
        body.setText((agv.number() + " " + look.letter() + (agv.isLate() ? "!" : "")).strip());
        body.getStyleClass().removeAll(StateLook.STYLE_CLASSES);
        body.getStyleClass().add(look.styleClass());
        load.setVisible(agv.status().loaded());
        Double charge = agv.status().stateOfChargeFraction();
        battery.setVisible(charge != null);
        battery.setMaxWidth(charge == null ? 0 : Math.max(1, WIDTH * charge));
        mark(battery, "agv-low", charge != null && charge < LOW_CHARGE);
        mark(this, "agv-late", agv.isLate());
        mark(this, "agv-chosen", isChosen);
        setAccessibleText(agv.id() + ", " + texts.now(AgvWords.keyOf(agv)));
        moveTo(x - WIDTH / 2, y - HEIGHT / 2);
    }

    private static void mark(Region region, String styleClass, boolean isOn) {
        region.getStyleClass().removeAll(List.of(styleClass));
        if (isOn) {
            region.getStyleClass().add(styleClass);
        }
    }

    private void moveTo(double x, double y) {
        if (x == move.getToX() && y == move.getToY() && isPlaced) {
            return;
        }
        move.stop();
        move.setToX(x);
        move.setToY(y);
        if (isPlaced) {
            move.play();
        } else {
            setTranslateX(x);
            setTranslateY(y);
            isPlaced = true;
        }
    }

    /** The map has another size: it is there at once. */
    void placeAnew() {
        isPlaced = false;
    }
}
