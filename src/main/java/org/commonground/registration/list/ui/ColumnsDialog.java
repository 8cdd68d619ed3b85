package org.commonground.registration.list.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.commonground.registration.list.ListColumn;
import org.commonground.shared.ui.SaveFrame;

/** Asks which columns to show and in which order; by buttons, so that it works with a keyboard and on a phone. */
class ColumnsDialog extends Dialog {

    private final List<ListColumn> order = new ArrayList<>();
    private final Set<ListColumn> shown = EnumSet.noneOf(ListColumn.class);
    private final OrderedList items = new OrderedList();

    ColumnsDialog(List<ListColumn> columns, Consumer<List<ListColumn>> save) {
        setHeaderTitle(getTranslation("registration.columns.title"));
        items.addClassName("reg-columns");
        start(columns);
        var usual = new Button(getTranslation("registration.columns.usual"), click -> start(ListColumn.USUAL));
        usual.addThemeVariants(ButtonVariant.TERTIARY);
        new SaveFrame(
                this,
                () -> {
                    save.accept(order.stream().filter(shown::contains).toList());
                    close();
                },
                new Paragraph(getTranslation("registration.columns.intro")),
                items,
                usual);
    }

    private void start(List<ListColumn> columns) {
        order.clear();
        order.addAll(columns);
        for (ListColumn column : ListColumn.values()) {
            if (!order.contains(column)) {
                order.add(column);
            }
        }
        shown.clear();
        shown.addAll(columns);
        show();
    }

    private void show() {
        items.removeAll();
        for (int i = 0; i < order.size(); i++) {
            ListColumn column = order.get(i);
            String name = getTranslation(column.key());
            var box = new Checkbox(name, shown.contains(column));
            // It leads to the registration.
            box.setEnabled(column != ListColumn.HOLDER);
            box.addValueChangeListener(change -> {
                if (change.getValue()) {
                    shown.add(column);
                } else {
                    shown.remove(column);
                }
            });
            var moves = new Div(
                    move("vaadin:arrow-up", getTranslation("registration.columns.up", name), i, i - 1),
                    move("vaadin:arrow-down", getTranslation("registration.columns.down", name), i, i + 1));
            items.add(new ListItem(box, moves));
        }
    }

    private Button move(String icon, String label, int from, int to) {
        var move = new Button(new Icon(icon));
        move.setAriaLabel(label);
        move.setTooltipText(label);
        move.addThemeVariants(ButtonVariant.TERTIARY);
        move.setEnabled(to >= 0 && to < order.size());
        move.addClickListener(click -> {
            Collections.swap(order, from, to);
            show();
            focus(to, to < from);
        });
        return move;
    }

    /** The same button again, where it has gone with its column; at an end the other one. */
    private void focus(int at, boolean up) {
        var item = (ListItem) items.getComponentAt(at);
        var moves = (Div) item.getComponentAt(1);
        var same = (Button) moves.getComponentAt(up ? 0 : 1);
        (same.isEnabled() ? same : (Button) moves.getComponentAt(up ? 1 : 0)).focus();
    }
}
