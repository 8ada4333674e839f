package linetwin.link.foreign;

import linetwin.link.foreign.mapping.MessageRule;
import linetwin.link.foreign.mapping.Reading;

/** Hears what each rule of a mapping makes of the records of a message. Called on the thread of the translator. */
public interface TranslationObserver {
    /** One that does not care. */
    TranslationObserver NONE = new TranslationObserver() {
        @Override
        public void onUsed(MessageRule rule, String element, Reading reading, boolean isFinished) {}

        @Override
        public void onPassedOver(MessageRule rule) {}

        @Override
        public void onRefused(MessageRule rule, String why) {}
    };

    /**
     * A record counts.
     *
     * @param element id of the element that it is about
     * @param isFinished whether it means that one more item is finished
     */
    void onUsed(MessageRule rule, String element, Reading reading, boolean isFinished);

    /** A record says nothing, as the rule has it. */
    void onPassedOver(MessageRule rule);

    /** A record, or the whole message, can't be used. */
    void onRefused(MessageRule rule, String why);
}
