package cn.yunshequ.disclosure.model;

import java.time.LocalDate;

/** A step with its day, as it was published. */
public record ElectionDay(int position, String code, String name, LocalDate day, String citation) {}
