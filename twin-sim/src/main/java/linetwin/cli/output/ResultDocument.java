package linetwin.cli.output;

import java.io.PrintWriter;
import linetwin.cli.text.Paragraphs;
import linetwin.sim.report.JsonObject;
import linetwin.sim.report.ResultFields;

/** What a study found, told as text and as data from the same values; some documents are pages too. */
public interface ResultDocument {
    /** The name of the form of data, which the README of this module documents and which does not change. */
    String SCHEMA = ResultFields.SCHEMA;

    /** In the form {@value #SCHEMA}. */
    JsonObject data();

    /** Tables and sentences for people. */
    Paragraphs text();

    /** Prints the data if they are asked for, and else the text. */
    default void print(PrintWriter out, boolean isDataWanted) {
        out.println(isDataWanted ? data().json() : text());
        out.flush();
    }
}
