package linetwin.ui.source;

import java.util.Optional;

/** Tells where the shown line stands, and where it stood. */
public interface Standings {
    /**
     * Where it stands now; empty before it has described itself, and while another time of a recording is being reached. Takes
     * some milliseconds and waits for the messages of the line: to be asked beside the screen.
     */
    Optional<Standing> standing();

    /**
     * What was heard of it and of one of its elements of late; empty before it has described itself. To be asked beside the screen
     * too.
     */
    Optional<Hindsight> hindsight(String element);
}
