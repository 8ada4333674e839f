package linetwin.ui.line;

import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.FontWeight;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;
import linetwin.ui.control.FittedLabel;
import linetwin.ui.text.Texts;

/** The name of an area and how many of its stations stand; pressing it lets the area fill the picture. */
final class AreaHeading extends Region {
    private static final double COUNT_HEIGHT = 15;

    private final Texts texts;
    private final FittedLabel name = new FittedLabel(FontWeight.BOLD);
    private final Label count = new Label();
    private int stopped;

    AreaHeading(AreaDescription area, Texts texts, Runnable onChosen) {
        this.texts = texts;
        setId("area-" + area.id());
        getStyleClass().add("area-title");
        setCursor(Cursor.HAND);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        name.textProperty().bind(texts.of(area.title()));
        accessibleTextProperty().bind(texts.of("area.open", texts.of(area.title())));
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(accessibleTextProperty());
        Tooltip.install(this, hint);
        name.setMouseTransparent(true);
        count.setMouseTransparent(true);
        count.setManaged(false);
        count.getStyleClass().add("area-stopped");
        texts.languageProperty().subscribe(this::write);
        getChildren().addAll(name, count);
        setOnMouseClicked(click -> onChosen.run());
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                key.consume();
                onChosen.run();
            }
        });
    }

    void show(int newStopped) {
        if (stopped != newStopped) {
            stopped = newStopped;
            write();
        }
    }

    private void write() {
        count.setText(stopped == 0 ? "" : texts.now("area.stopped", stopped));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        boolean hasRoom = !count.getText().isEmpty() && getHeight() >= 2 * COUNT_HEIGHT;
        count.setVisible(hasRoom);
        name.resizeRelocate(0, 0, getWidth(), getHeight() - (hasRoom ? COUNT_HEIGHT : 0));
        name.layout();
        count.autosize();
        double below = name.isWhole() ? Math.min(name.shownHeight() + 1, getHeight() - COUNT_HEIGHT) : 0;
        count.relocate(0, below);
    }
}
