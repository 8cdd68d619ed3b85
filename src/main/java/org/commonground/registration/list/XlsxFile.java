package org.commonground.registration.list;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A spreadsheet whose cells are texts, whatever they begin with, and times that can be sorted by. */
final class XlsxFile implements TableFile {

    /** Lines that are kept before they are written out. */
    private static final int FLUSH = 500;

    private final Workbook book;
    private final Worksheet sheet;
    private int line;

    XlsxFile(OutputStream out, String title) {
        book = new Workbook(out, "Common Ground", "1.0");
        sheet = book.newWorksheet(title);
    }

    @Override
    public void head(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.inlineString(0, i, cells.get(i));
            sheet.style(0, i).bold().set();
            sheet.width(i, 22);
        }
        sheet.freezePane(0, 1);
        line = 1;
    }

    @Override
    public void line(List<String> cells, LocalDateTime last) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            sheet.inlineString(line, i, cells.get(i));
        }
        sheet.value(line, cells.size(), last);
        sheet.style(line, cells.size()).format("yyyy-mm-dd hh:mm").set();
        if (++line % FLUSH == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
