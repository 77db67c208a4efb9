package io.sagelint.report;

/**
 * What the user may choose about a report; a format takes what concerns it.
 *
 * @param style whether the text is coloured
 * @param showUndetermined whether the text lists what stayed undetermined; it is counted anyway,
 *     and JSON always has it
 * @param toolVersion the version that JSON names
 */
public record ReportOptions(Style style, boolean showUndetermined, String toolVersion) {}
