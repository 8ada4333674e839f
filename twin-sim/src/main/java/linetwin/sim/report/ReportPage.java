package linetwin.sim.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A report as one HTML file that needs nothing else, neither at hand nor from a network. All that is particular to the report
 * is JSON in the page, which a fixed script turns into text nodes and pictures, so that no name in a scenario can become
 * markup.
 */
final class ReportPage {
    private static final String CHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

    private ReportPage() {}

    static String html(Report report, PageLanguage language) {
        return resource("page.html")
                .replace("@language@", language.tag())
                .replace("@style@", resource("page.css"))
                .replace("@charts@", Section.areCharts(report.sections()) ? resource(CHARTS) : "")
                .replace("@script@", resource("page.js"))
                .replace("@data@", withoutMarkup(report.json()));
    }

    /** JSON in which nothing can end the script element that it stands in. */
    private static String withoutMarkup(String json) {
        return json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
    }

    private static String resource(String name) {
        try (InputStream stream = ReportPage.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing in the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
