package linetwin.ui.demo;

import java.util.List;
import java.util.Optional;
import linetwin.sim.scenario.demo.GuidedDemo;
import linetwin.sim.scenario.demo.GuidedDemo.Step;
import linetwin.ui.source.Answer;
import linetwin.ui.source.LineFrame;

/** What is shown of the demos. */
sealed interface Scene {
    /** None of them. */
    record Empty() implements Scene {}

    /** One that was not begun, since it needs what the line does not have. */
    record Unfit(GuidedDemo demo, List<String> misses) implements Scene {}

    /**
     * A step of one.
     *
     * @param number of the step, from 0
     * @param told so many steps have told the line what they had to
     * @param watch over what the step waits for, if it waits for anything
     * @param isSeen whether nothing is waited for any more
     * @param trouble a command that was refused or not answered
     * @param cleaning what it changed on the line so far
     */
    record Shown(
            GuidedDemo demo,
            int number,
            int told,
            Optional<Watch> watch,
            boolean isSeen,
            Answer trouble,
            Cleaning cleaning)
            implements Scene {
        /** Before the first step is told. */
        static Shown begun(GuidedDemo demo, LineFrame now) {
            return new Shown(demo, 0, 0, Optional.empty(), false, Answer.NONE, new Cleaning(now, demo.usual()));
        }

        /** Another step; one whose commands are told is seen already. */
        Shown at(int next, LineFrame now) {
            Optional<Watch> nextWatch =
                    demo.steps().get(next).awaited().map(awaited -> new Watch(awaited, now.lineTime()));
            return new Shown(demo, next, Math.max(told, next + 1), nextWatch, next < told, Answer.NONE, cleaning);
        }

        /** The same step, whose commands have fared so, at a later frame. */
        Shown followed(Teller teller, LineFrame frame) {
            boolean isNowSeen = isSeen
                    || (teller.isDone() && watch.map(open -> open.isMet(frame)).orElse(true));
            return new Shown(demo, number, told, watch, isNowSeen, teller.trouble(), cleaning);
        }

        Step step() {
            return demo.steps().get(number);
        }

        boolean isLast() {
            return number == demo.steps().size() - 1;
        }
    }

    /** The step that is shown, if any. */
    default Optional<Shown> shown() {
        return this instanceof Shown step ? Optional.of(step) : Optional.empty();
    }
}
