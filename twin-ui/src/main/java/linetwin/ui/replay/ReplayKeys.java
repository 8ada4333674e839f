package linetwin.ui.replay;

import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/**
 * The keys of a replay: space plays and holds, the arrows step by ten seconds and, with Shift, to the next or the previous stop
 * or alarm; Home and End. They work wherever the focus is, unless what has it uses the key itself.
 */
public final class ReplayKeys {
    static final Duration STEP = Duration.ofSeconds(10);

    private final ReplayViewModel model;

    private ReplayKeys(ReplayViewModel model) {
        this.model = model;
    }

    public static void installOn(Node view, ReplayViewModel model) {
        ReplayKeys keys = new ReplayKeys(model);
        view.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (model.openProperty().get() && !key.isShortcutDown() && !key.isAltDown() && keys.obey(key)) {
                key.consume();
            }
        });
    }

    private boolean obey(KeyEvent key) {
        switch (key.getCode()) {
            case SPACE -> model.togglePlay();
            case LEFT -> move(key, model::jumpToPrevious, STEP.negated());
            case RIGHT -> move(key, model::jumpToNext, STEP);
            case HOME -> model.goToBegin();
            case END -> model.goToEnd();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(KeyEvent key, Runnable jump, Duration step) {
        if (key.isShiftDown()) {
            jump.run();
        } else {
            model.step(step);
        }
    }
}
