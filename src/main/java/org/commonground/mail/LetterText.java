package org.commonground.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonground.mail.Letter.Block;
import org.commonground.shared.Wording;
import org.springframework.web.util.HtmlUtils;

/** Renders a letter's blocks as plain text and as HTML. */
final class LetterText {

    private static final String SMALL = "margin:0 0 8px;font-size:14px;color:#4a5a57";

    /** What ends a sentence is not part of the address in it. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]'’”]");

    private LetterText() {}

    static String plain(Letter letter) {
        var text = new StringBuilder();
        for (Block block : letter.blocks) {
            text.append(
                    switch (block) {
                        case Block.Heading heading -> heading.text().toUpperCase(letter.locale);
                        case Block.Paragraph paragraph -> paragraph.text();
                        case Block.Prose prose -> prose.text();
                        case Block.Foot foot -> foot.text();
                        case Block.FootLink link -> link.label() + ":\n" + link.address();
                        case Block.Button button -> button.label() + ":\n" + button.address();
                        case Block.Facts facts ->
                            lines(facts.entries().stream()
                                    .map(e -> e.getKey() + ": " + e.getValue())
                                    .toList());
                        case Block.Items items ->
                            lines(items.items().stream().map(i -> "- " + i).toList());
                        case Block.Image image -> "[" + image.alternative() + "]";
                    });
            text.append("\n\n");
        }
        return text.toString().strip() + "\n";
    }

    static String html(Letter letter) {
        var body = new StringBuilder();
        for (Block block : letter.blocks) {
            body.append(
                    switch (block) {
                        case Block.Heading heading ->
                            "<h2 style=\"font-size:20px;margin:24px 0 8px\">" + escaped(heading.text()) + "</h2>";
                        case Block.Paragraph paragraph ->
                            "<p style=\"margin:0 0 16px\">" + withBreaks(paragraph.text()) + "</p>";
                        case Block.Prose prose -> prose(prose.text());
                        case Block.Foot foot -> "<p style=\"" + SMALL + "\">" + escaped(foot.text()) + "</p>";
                        case Block.FootLink link ->
                            "<p style=\"" + SMALL + "\"><a href=\"" + escaped(link.address())
                                    + "\" style=\"color:#0b5c55\">" + escaped(link.label()) + "</a></p>";
                        case Block.Button button -> button(button);
                        case Block.Facts facts -> facts(facts.entries());
                        case Block.Items items -> items(items.items());
                        case Block.Image image ->
                            "<p style=\"margin:0 0 16px\"><img src=\"cid:" + escaped(image.contentId()) + "\" alt=\""
                                    + escaped(image.alternative()) + "\" style=\"max-width:100%;height:auto\"></p>";
                    });
            body.append('\n');
        }
        return """
                <!DOCTYPE html>
                <html lang="%s" dir="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
                <body style="margin:0;background:#f4f6f5;color:#16211f;font:17px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif">
                <div style="max-width:600px;margin:0 auto;padding:24px;background:#ffffff">
                <h1 style="font-size:26px;line-height:1.25;margin:0 0 16px">%s</h1>
                %s</div>
                </body>
                </html>
                """.formatted(
                        letter.locale.toLanguageTag(),
                        Wording.direction(letter.locale),
                        escaped(letter.subject),
                        escaped(letter.subject),
                        body);
    }

    /** Each paragraph in the direction of its own first letter: it is not always in the letter's language. */
    private static String prose(String text) {
        return Arrays.stream(text.split("\n\\s*\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph -> "<p dir=\"auto\" style=\"margin:0 0 16px\">" + linked(paragraph) + "</p>\n")
                .collect(Collectors.joining());
    }

    private static String linked(String text) {
        var html = new StringBuilder();
        Matcher address = ADDRESS.matcher(text);
        int end = 0;
        while (address.find()) {
            String link = escaped(address.group());
            html.append(withBreaks(text.substring(end, address.start())))
                    .append("<a href=\"" + link + "\" style=\"color:#0b5c55\">" + link + "</a>");
            end = address.end();
        }
        return html.append(withBreaks(text.substring(end))).toString();
    }

    private static String withBreaks(String text) {
        return escaped(text).replace("\n", "<br>");
    }

    private static String button(Block.Button button) {
        String address = escaped(button.address());
        return "<p style=\"margin:8px 0 24px\"><a href=\"" + address
                + "\" style=\"display:inline-block;padding:14px 22px;border-radius:8px;background:#0b5c55;color:#ffffff;font-weight:600;text-decoration:none\">"
                + escaped(button.label()) + "</a></p>";
    }

    private static String facts(List<Map.Entry<String, String>> entries) {
        var table =
                new StringBuilder("<table role=\"presentation\" style=\"border-collapse:collapse;margin:0 0 16px\">");
        for (Map.Entry<String, String> fact : entries) {
            table.append("<tr><td style=\"padding:4px 16px 4px 0;vertical-align:top;color:#4a5a57\">")
                    .append(escaped(fact.getKey()))
                    .append("</td><td style=\"padding:4px 0;vertical-align:top;font-weight:600\">")
                    .append(withBreaks(fact.getValue()))
                    .append("</td></tr>");
        }
        return table.append("</table>").toString();
    }

    private static String items(List<String> items) {
        var list = new StringBuilder("<ul style=\"margin:0 0 16px;padding-inline-start:24px\">");
        items.forEach(item -> list.append("<li>").append(escaped(item)).append("</li>"));
        return list.append("</ul>").toString();
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
