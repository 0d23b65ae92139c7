package workbooktest

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// WithPassword gives a workbook that opens only with a password.
func WithPassword() ([]byte, error) {
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	if err := f.SetCellValue("Sheet1", "A1", "secret"); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err := f.Write(&b, excelize.Options{Password: "open sesame"})
	return b.Bytes(), err
}

// OLE gives an OLE compound file whose directory names the streams: "Workbook"
// makes it look like an .xls. The streams are empty.
func OLE(streams ...string) []byte {
	const sector = 512
	data := make([]byte, 3*sector)
	copy(data, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
	le := binary.LittleEndian
	le.PutUint16(data[24:], 0x3E) // version 3 with sectors of 512 bytes
	le.PutUint16(data[26:], 3)
	le.PutUint16(data[28:], 0xFFFE)
	le.PutUint16(data[30:], 9)
	le.PutUint16(data[32:], 6)
	le.PutUint32(data[44:], 1) // one sector of the allocation table, at 0
	le.PutUint32(data[48:], 1) // the directory, at 1
	for i := 76; i < sector; i += 4 {
		le.PutUint32(data[i:], 0xFFFFFFFF)
	}
	le.PutUint32(data[76:], 0)
	table := data[sector:]
	for i := 0; i < sector; i += 4 {
		le.PutUint32(table[i:], 0xFFFFFFFF)
	}
	le.PutUint32(table, 0xFFFFFFFD)
	le.PutUint32(table[4:], 0xFFFFFFFE)
	for i, name := range append([]string{"Root Entry"}, streams...) {
		entry := data[2*sector+128*i:]
		wide := utf16.Encode([]rune(name))
		for j, u := range wide {
			le.PutUint16(entry[2*j:], u)
		}
		le.PutUint16(entry[64:], uint16(2*len(wide)+2))
		entry[66] = 2
		if i == 0 {
			entry[66] = 5
		}
	}
	return data
}
