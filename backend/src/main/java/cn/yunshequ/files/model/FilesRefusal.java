package cn.yunshequ.files.model;

import cn.yunshequ.kernel.RefusalCode;

/** What uploads refuse. */
public enum FilesRefusal implements RefusalCode {
  PHOTO_TYPE,
  PHOTO_TOO_LARGE,
  PHOTO_BROKEN,
  PHOTO_NOT_STORED,
  PHOTOS_INVALID
}
