package org.commonground.registration.list;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Text with commas, as RFC 4180 has it and as spreadsheet programs open it without harm. */
final class CsvFile implements TableFile {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Writer out;

    CsvFile(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        // The mark at the beginning tells spreadsheet programs that it is UTF-8.
        this.out.write('\uFEFF');
    }

    @Override
    public void head(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            cell(i, cells.get(i));
        }
        out.write("\r\n");
    }

    @Override
    public void line(List<String> cells, LocalDateTime last) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            cell(i, cells.get(i));
        }
        cell(cells.size(), MOMENT.format(last));
        out.write("\r\n");
    }

    private void cell(int number, String value) throws IOException {
        if (number > 0) {
            out.write(',');
        }
        out.write(cell(value));
    }

    /** What begins like a formula is made a text: somebody could book under the name of a command. */
    static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
