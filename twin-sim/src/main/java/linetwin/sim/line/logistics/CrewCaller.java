package linetwin.sim.line.logistics;

/** Somebody who calls for members of a crew. */
public interface CrewCaller {
    /** A member of the crew begins to come. */
    void crewBegins();
}
