package uk.saferhub.registers;

import java.util.List;
import uk.saferhub.web.Choice;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Frame;

/** The form of a register. @param seats where the entry may be made; asked only where there are several */
record FormPage(Frame frame, String path, String many, List<Choice> seats, List<Input> inputs, Fields fields) {}
