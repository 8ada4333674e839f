package linetwin.ui.app;

import atlantafx.base.controls.ModalPane;

/** What lies over everything while it is open, such as a dialog; it comes and goes at once. */
final class Overlay extends ModalPane {
    Overlay() {
        setId("overlay");
        setFocusTraversable(false); // what it shows is reached, not the overlay itself
        setInTransitionFactory(null);
        setOutTransitionFactory(null);
    }
}
